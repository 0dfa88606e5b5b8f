package io.github.sfntest.junit5;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What the extension may not touch. */
class LayersTest {

  /** What is compiled together with the entrance: the main classes, wherever the build put them. */
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .importUrl(SfnFake.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packages_have_no_cycles() {
    check(slices().matching("io.github.(**)").should().beFreeOfCycles());
  }

  @Test
  void the_extension_needs_of_junit_the_api_only() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.junit.platform.launcher..",
                "org.junit.platform.engine..",
                "org.junit.jupiter.engine..",
                "org.junit.jupiter.params.."));
  }

  @Test
  void no_dates_of_the_old_kind() {
    check(noClasses().should().dependOnClassesThat().areAssignableTo(Date.class));
  }

  @Test
  void nothing_sleeps() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                describe(
                    "Thread.sleep",
                    call ->
                        call.getTargetOwner().isAssignableTo(Thread.class)
                            && call.getName().equals("sleep"))));
  }

  @Test
  void nothing_asks_the_clock_of_the_machine() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                describe(
                    "Clock.system…",
                    call ->
                        call.getTargetOwner().isEquivalentTo(Clock.class)
                            && call.getName().startsWith("system"))));
  }

  @Test
  void chance_comes_from_the_seed() {
    check(noClasses().should().callConstructor(Random.class));
  }

  /** But for the summary, which is for the console, and is off unless somebody asks for it. */
  @Test
  void nothing_is_printed() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(Summary.class.getName())
            .should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void nothing_locks() {
    check(noMethods().should().haveModifier(SYNCHRONIZED));
  }

  @Test
  void public_types_say_what_they_promise() {
    check(
        classes()
            .that()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .resideOutsideOfPackage("..internal..")
            .should()
            .beAnnotatedWith(API.class));
  }

  /** Holds the rule; a package that is still empty breaks none. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}
