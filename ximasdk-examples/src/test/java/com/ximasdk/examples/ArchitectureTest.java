// SPDX-License-Identifier: Apache-2.0
package com.ximasdk.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.Timer;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The directions in which the modules and packages may depend on each other. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPaths(
              Stream.of("audio", "core", "mapping", "examples")
                  .map(module -> Path.of("..", "ximasdk-" + module, "target", "classes"))
                  .toList());

  private static final String[] CORE = {
    "com.ximasdk",
    "com.ximasdk.call..",
    "com.ximasdk.checkpoint..",
    "com.ximasdk.error..",
    "com.ximasdk.feed..",
    "com.ximasdk.internal..",
    "com.ximasdk.realtime..",
    "com.ximasdk.recording..",
    "com.ximasdk.report..",
    "com.ximasdk.roster..",
    "com.ximasdk.settings..",
    "com.ximasdk.setup.."
  };

  private static final String[] KIT = {
    "com.ximasdk.examples.junit..", "com.ximasdk.examples.tenant.."
  };

  private static final String[] GROUND = {
    "com.ximasdk.internal.flow..",
    "com.ximasdk.internal.json..",
    "com.ximasdk.internal.storage..",
    "com.ximasdk.internal.text..",
    "com.ximasdk.internal.time.."
  };

  @Test
  void audioKnowsNothingButThePlatform() {
    classes()
        .that()
        .resideInAPackage("com.ximasdk.audio..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("com.ximasdk.audio..", "java..", "javax.sound..", "org.jspecify..")
        .check(ALL);
  }

  @Test
  void coreKnowsNoOtherModule() {
    noClasses()
        .that()
        .resideInAnyPackage(CORE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.ximasdk.audio..", "com.ximasdk.mapping..", "com.ximasdk.examples..")
        .check(ALL);
  }

  @Test
  void mappingKnowsCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("com.ximasdk.mapping..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.ximasdk.audio..", "com.ximasdk.examples..", "com.fasterxml..", "org.slf4j..")
        .orShould(dependOnClassesThat(resideInAPackage("com.ximasdk.internal..").and(notTexts())))
        .check(ALL);
  }

  @Test
  void mappingDoesNoInputOrOutputAndReadsNoClock() {
    noClasses()
        .that()
        .resideInAPackage("com.ximasdk.mapping..")
        .should(
            dependOnClassesThat(
                resideInAnyPackage(
                        "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..")
                    .and(not(JavaClass.Predicates.type(java.io.Serializable.class)))))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.time.Clock.class)
        .check(ALL);
  }

  /** How texts of a tenant are read is one thing for all modules. */
  private static DescribedPredicate<JavaClass> notTexts() {
    return not(resideInAPackage("com.ximasdk.internal.text.."));
  }

  @Test
  void nothingDependsOnTheExamples() {
    noClasses()
        .that(not(resideInAPackage("com.ximasdk.examples..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.ximasdk.examples..")
        .check(ALL);
  }

  /** What adopters put among their tests brings no command line, no database and no terminal. */
  @Test
  void theTestKitNeedsNothingOfThePrograms() {
    noClasses()
        .that()
        .resideInAnyPackage(KIT)
        .should(
            dependOnClassesThat(
                resideInAPackage("com.ximasdk.examples..").and(not(resideInAnyPackage(KIT)))))
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.github.kagkarlsson..",
            "com.zaxxer..",
            "info.picocli..",
            "java.sql..",
            "javax.sql..",
            "org.hibernate..",
            "org.jline..",
            "org.postgresql..",
            "picocli..")
        .check(ALL);
    noClasses()
        .that()
        .resideInAnyPackage(KIT)
        .and()
        .haveSimpleNameNotStartingWith("ReportSheets")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.poi..")
        .check(ALL);
  }

  @Test
  void theEngineKnowsNoService() {
    noClasses()
        .that()
        .resideInAPackage("com.ximasdk.internal.http..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.ximasdk",
            "com.ximasdk.recording..",
            "com.ximasdk.report..",
            "com.ximasdk.realtime..",
            "com.ximasdk.roster..",
            "com.ximasdk.internal.recording..",
            "com.ximasdk.internal.report..",
            "com.ximasdk.internal.realtime..",
            "com.ximasdk.internal.roster..")
        .check(ALL);
  }

  @Test
  void servicesDoNotKnowEachOther() {
    slices()
        .matching("com.ximasdk.internal.(recording|report|realtime|roster)..")
        .should()
        .notDependOnEachOther()
        .check(ALL);
  }

  @Test
  void thePackagesOfCoreHaveNoCircle() {
    slices().assignedFrom(packagesOfCore()).should().beFreeOfCycles().check(ALL);
  }

  private static SliceAssignment packagesOfCore() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return resideInAnyPackage(CORE).test(type)
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "the packages of core";
      }
    };
  }

  @Test
  void theGroundFloorKnowsNoService() {
    noClasses()
        .that()
        .resideInAnyPackage(GROUND)
        .should(
            dependOnClassesThat(
                resideInAnyPackage(CORE)
                    .and(not(resideInAnyPackage(GROUND)))
                    .and(not(resideInAPackage("com.ximasdk.error..")))))
        .check(ALL);
  }

  @Test
  void whatWaitsWaitsByTheOneTimer() {
    noClasses()
        .that()
        .resideOutsideOfPackage("com.ximasdk.internal.time..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(ScheduledExecutorService.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Timer.class)
        .check(ALL);
  }

  @Test
  void whatIsPublicInsideIsUsedByAnotherPackage() {
    classes()
        .that()
        .resideInAPackage("com.ximasdk.internal..")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(beUsedByAnotherPackage())
        .check(ALL);
  }

  private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
    return new ArchCondition<>("be used by another package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        // A type that is nested in it is used through it.
        boolean used =
            ALL.stream()
                .filter(
                    part -> part.equals(type) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                .map(use -> use.getOriginClass().getPackageName())
                .anyMatch(name -> !name.equals(type.getPackageName()));
        if (!used) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " need not be public"));
        }
      }
    };
  }

  @Test
  void noSignatureThatUsersSeeNamesALibraryThatMayChange() {
    classes()
        .that()
        .arePublic()
        .and()
        .resideInAPackage("com.ximasdk..")
        .and()
        .resideOutsideOfPackages("..internal..", "com.ximasdk.examples..")
        .should(nameNoLibraryThatMayChange())
        .check(ALL);
  }

  private static ArchCondition<JavaClass> nameNoLibraryThatMayChange() {
    return new ArchCondition<>("name no type of Jackson, Failsafe or POI in a public signature") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(ArchitectureTest::isForeign)
            .forEach(
                unit ->
                    events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " does")));
      }
    };
  }

  private static boolean isForeign(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getRawReturnType()), unit.getRawParameterTypes().stream())
        .map(JavaClass::getName)
        .anyMatch(name -> name.matches("(com\\.fasterxml|dev\\.failsafe|org\\.apache\\.poi)\\..*"));
  }
}
