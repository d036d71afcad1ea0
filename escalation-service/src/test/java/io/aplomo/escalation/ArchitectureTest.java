package io.aplomo.escalation;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What holds the parts of this service apart. */
class ArchitectureTest {
  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.aplomo.escalation");

  @Test
  void theModelSeesOnlyJavaAndItself() {
    hold(
        classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage("java..", "org.jspecify..", "io.aplomo.escalation..model..")));
  }

  @Test
  void onlyMessagingSeesTheContracts() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("..messaging..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.aplomo.contracts.."));
  }

  @Test
  void noServiceSeesAnother() {
    hold(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.aplomo.triage..", "io.aplomo.intake.."));
  }

  @Test
  void onlyViewsSeeHibernate() {
    hold(
        noClasses()
            .that()
            .resideOutsideOfPackage("..view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence.."));
  }

  @Test
  void viewsSeeNothingOfTheWritePath() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("..view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "io.vertx..sqlclient..",
                "io.aplomo.chassis.database..",
                "io.aplomo.chassis.outbox..",
                "io.aplomo.chassis.inbox..",
                "io.aplomo.escalation..persistence..",
                "io.aplomo.escalation..application.."));
  }

  @Test
  void nothingIsInjectedIntoFields() {
    hold(noFields().should().beAnnotatedWith(Inject.class));
  }

  @Test
  void nobodyReadsTheMachinesClock() {
    hold(
        noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(InstantSource.class, "system")
            .orShould()
            .callMethod(Clock.class, "systemUTC"));
  }

  @Test
  void thePersistenceDecidesAndPublishesNothing() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..application..", "..http..", "..messaging.."));
  }

  @Test
  void theApplicationKnowsNoHttp() {
    hold(
        noClasses()
            .that()
            .resideInAPackage("..application..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..escalation..http..", "jakarta.ws.rs.."));
  }

  @Test
  void packagesOfAFeatureHaveNoCycles() {
    hold(slices().matching("io.aplomo.escalation.(**)").should().beFreeOfCycles());
  }

  @Test
  void nothingIsNamedForWhatItIsNot() {
    hold(
        noClasses()
            .should()
            .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl.."));
  }

  @Test
  void nobodyWritesToTheConsole() {
    hold(
        noClasses()
            .that(resideOutsideOfPackage("java.."))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err"));
  }

  private static void hold(ArchRule rule) {
    rule.check(SERVICE);
  }
}
