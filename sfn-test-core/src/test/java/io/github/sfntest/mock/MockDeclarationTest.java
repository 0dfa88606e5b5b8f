package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is checked where a mock is declared, and the place that messages name. */
class MockDeclarationTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  private String place() {
    List<MockUsage> usages = mocks.usages();
    return usages.get(usages.size() - 1).place();
  }

  private static int nextLine() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber() + 1);
  }

  @Test
  void the_place_is_the_line_that_starts_the_mock() {
    int line = nextLine();
    mocks.whenTask(null, "Pay").withInput("{}").thenReturn(1);

    assertThat(place()).matches("MockDeclarationTest\\.java:(" + line + "|" + (line + 1) + ")");
  }

  @Test
  void the_place_is_in_the_test_also_from_within_the_jdk() {
    Function<String, TaskMock> lambda = mocks::whenLambda;
    int line = nextLine();
    List.of("a").stream().map(lambda).forEach(mock -> mock.thenReturn(1));

    assertThat(place()).isEqualTo("MockDeclarationTest.java:" + line);
  }

  @Test
  void the_kits_own_classes_are_told_from_its_tests() {
    assertThat(Place.isOfKit(MockRegistry.class)).isTrue();
    assertThat(Place.isOfKit(MockScript.Refusal.class)).isTrue();
    assertThat(Place.isOfKit(MockDeclarationTest.class)).isFalse();
    assertThat(Place.isOfKit(Calls.class)).isFalse();
    assertThat(Place.isOfKit(String.class)).isFalse();
  }

  @Test
  void a_pattern_that_fits_no_resource() {
    int line = nextLine();
    assertThatThrownBy(() -> mocks.whenResource("dynamodb:putItem"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            This pattern fits no Resource.
              where:     whenResource("dynamodb:putItem")   MockDeclarationTest.java:%d
              expected:  the Resource of a Task, which is an ARN, with * for any text
              to mend:   whenResource("*dynamodb:putItem"), or the whole ARN\
            """
                .formatted(line));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          amount        | this one does not start with '$.' or '$['
          $$.Map.Item   | this one does not start with '$.' or '$['
          $total        | this one does not start with '$.' or '$['
          """)
  void a_path_that_leads_elsewhere(String path, String problem) {
    int line = nextLine();
    TaskMock mock = mocks.whenTask(null, "Pay").forItem(1);

    assertThatThrownBy(() -> mock.withInputPath(path, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            This path can't be used in withInputPath: %s
              where:     whenTask("Pay").forItem(1)   MockDeclarationTest.java:%d
              expected:  a JSONPath into the task's input, such as $.order.items[0], but %s
              to mend:   correct the path; a mock does not see the context object or variables\
            """
                .formatted(path, line, problem));
  }

  @Test
  void a_path_that_is_not_well_formed() {
    assertThatThrownBy(() -> mocks.whenTask(null, "Pay").withInputPath("$.a[", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "This path can't be used in withInputPath: $.a[\n  where:     whenTask")
        .hasMessageContaining("such as $.order.items[0], but at character ");
  }

  @Test
  void input_that_is_not_json() {
    assertThatThrownBy(() -> mocks.whenTask(null, "Pay").withInput("o-1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This text is not JSON.");
  }

  @Test
  void a_value_from_a_file(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("paid.json"), "\uFEFF{\"status\": \"PAID\"}");
    mocks.whenTask(null, "Pay").thenReturnResource(file.toString());

    assertThat(Calls.text(mocks.outcome(task("Pay", "{}")).value()))
        .isEqualTo("{\"status\":\"PAID\"}");
  }

  @Test
  void a_value_from_the_class_path() {
    mocks
        .whenTask(null, "Pay")
        .thenReturnResource("io/github/sfntest/mock/paid.json")
        .thenReturnResource("/io/github/sfntest/mock/paid.json")
        .thenReturnResource("paid.json");

    for (int i = 0; i < 3; i++) {
      assertThat(Calls.text(mocks.outcome(task("Pay", "{}")).value()))
          .isEqualTo("{\"status\":\"PAID\",\"amount\":42}");
    }
  }

  @Test
  void files_that_cannot_be_used(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"a\":\n oops}");
    Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'"', (byte) 0xE9, '"'});
    int line = nextLine();
    TaskMock mock = mocks.whenTask(null, "Pay");

    assertThatThrownBy(() -> mock.thenReturnResource("gone.json"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            The value of a mock can't be read from 'gone.json'.
              where:     whenTask("Pay")   MockDeclarationTest.java:%d
              expected:  a class path resource or file with one JSON document in UTF-8, but neither the class path nor the working directory has it
              to mend:   correct the name or the file; a resource counts from the root of the class path or from the package of the test\
            """
                .formatted(line));
    assertThatThrownBy(() -> mock.thenReturnResource(broken.toString()))
        .hasMessageContaining("but it is not JSON: Unrecognized token 'oops'")
        .hasMessageContaining("(line 2, column ");
    assertThatThrownBy(() -> mock.thenReturnResource(latin.toString()))
        .hasMessageContaining("but it is not UTF-8: ");
    assertThatThrownBy(() -> mock.thenReturnResource("no\0file"))
        .hasMessageContaining("but this is no path: ");
  }
}
