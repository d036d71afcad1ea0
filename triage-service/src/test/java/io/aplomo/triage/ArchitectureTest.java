package io.aplomo.triage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.aplomo.triage");

  @Test
  void modelIsPlainJava() {
    check(
        classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.aplomo.triage..model.."));
  }

  @Test
  void onlyMessagingKnowsTheWire() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("..messaging..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                        "io.aplomo.contracts.intake..", "io.aplomo.contracts.escalation..")
                    .or(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf(
                            EventEnvelope.class, EventType.class))));
  }

  @Test
  void hibernateStaysInViews() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("..view..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.hibernate..", "jakarta.persistence..")));
  }

  @Test
  void viewsTakeNoPartInTheEnginesTransactions() {
    check(
        noClasses()
            .that()
            .resideInAPackage("..view..")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "io.vertx..sqlclient..",
                    "io.vertx.pgclient..",
                    "io.aplomo.chassis.database..",
                    "io.aplomo.chassis.outbox..",
                    "io.aplomo.chassis.inbox..")));
  }

  @Test
  void noServiceSeesAnother() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("io.aplomo.intake..", "io.aplomo.escalation..")));
  }

  @Test
  void featuresHaveNoCycles() {
    check(slices().matching("io.aplomo.triage.assessment.(*)..").should().beFreeOfCycles());
    check(slices().matching("io.aplomo.triage.(*)..").should().beFreeOfCycles());
  }

  @Test
  void nothingIsInjectedIntoFields() {
    check(noFields().should().beAnnotatedWith(Inject.class));
  }

  @Test
  void timeComesFromTheDatabaseOrTheCaller() {
    for (Class<?> clock :
        new Class<?>[] {Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class}) {
      check(noClasses().should().callMethod(clock, "now"));
    }
    check(noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class));
  }

  @Test
  void nothingIsPrinted() {
    check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
  }

  private static void check(ArchRule rule) {
    rule.check(SERVICE);
  }
}
