package io.github.sfntest.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A public method or constructor of an assertion class that no test calls is a failure. */
class EveryAssertionIsTestedTest {

  private static final List<Class<?>> ASSERTION_CLASSES =
      List.of(
          AbstractExecutionStatusAssert.class,
          AbstractExecutionResultAssert.class,
          StartSyncExecutionResponseAssert.class,
          DescribeExecutionResponseAssert.class,
          TestStateResponseAssert.class,
          AbstractExecutionCostAssert.class,
          ExecutionAssert.class,
          TaskAssert.class,
          TaskOrderAssert.class,
          TaskInvocations.class,
          TaskOrder.class,
          TaskInvocationAssert.class,
          StateVisitAssert.class,
          ExecutionHistoryAssert.class,
          SfnAssertions.class,
          WithSfnAssertions.class,
          SfnSoftAssertions.class);

  private static final JavaClasses ALL =
      new ClassFileImporter().importPackages("io.github.sfntest.assertj");

  @TestFactory
  Stream<DynamicTest> each_public_method_is_called_by_a_test() {
    return ASSERTION_CLASSES.stream()
        .flatMap(type -> ALL.get(type).getCodeUnits().stream())
        .filter(EveryAssertionIsTestedTest::isForUsers)
        .map(
            member ->
                DynamicTest.dynamicTest(
                    member.getOwner().getSimpleName() + "." + member.getName(),
                    () -> assertThat(isCalledByATest(member)).as(member.getFullName()).isTrue()));
  }

  @Test
  void no_assertion_class_is_forgotten() {
    assertThat(
            ALL.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getSimpleName().endsWith("Test"))
                .filter(
                    type -> !type.getName().equals(SfnInstanceOfAssertFactories.class.getName()))
                .map(JavaClass::getName))
        .containsExactlyInAnyOrderElementsOf(
            ASSERTION_CLASSES.stream().map(Class::getName).toList());
  }

  /** What the compiler adds, such as the bridge of an overridden method, is for nobody. */
  private static boolean isForUsers(JavaCodeUnit member) {
    boolean madeForRecord =
        member.getOwner().isRecord()
            && List.of("equals", "hashCode", "toString").contains(member.getName());
    return !madeForRecord
        && member.getModifiers().contains(JavaModifier.PUBLIC)
        && !member.getModifiers().contains(JavaModifier.SYNTHETIC)
        && !member.getModifiers().contains(JavaModifier.BRIDGE);
  }

  private static boolean isCalledByATest(JavaCodeUnit member) {
    return ALL.stream()
        .filter(type -> type.getName().contains("Test") || type.getSimpleName().contains("Subject"))
        .flatMap(type -> Stream.concat(type.getCodeUnitCallsFromSelf().stream(), references(type)))
        .anyMatch(access -> access.getTarget().resolveMember().filter(member::equals).isPresent());
  }

  private static Stream<JavaAccess<?>> references(JavaClass type) {
    return type.getCodeUnitReferencesFromSelf().stream().map(reference -> reference);
  }
}
