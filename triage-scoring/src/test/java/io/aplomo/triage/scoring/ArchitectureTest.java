package io.aplomo.triage.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.aplomo.triage.scoring");

  @Test
  void scoringIsPlainJavaOverTheContract() {
    classes()
        .that()
        .resideInAPackage("io.aplomo.triage.scoring..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.jspecify..", "io.aplomo.contracts..", "io.aplomo.triage.scoring..")
        .check(CLASSES);
  }
}
