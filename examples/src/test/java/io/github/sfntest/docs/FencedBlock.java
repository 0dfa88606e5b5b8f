package io.github.sfntest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a document. One that holds code says on the line before which source it shows:
 * {@code <!-- snippet: path#region -->} or {@code <!-- snippet: path -->}, or why it can't be
 * compiled: {@code <!-- not compiled: reason -->}.
 *
 * @param place document and line of the opening fence, counted from 1
 * @param language the word after the opening fence, or empty
 * @param lineBefore the line directly before the fence, or empty
 * @param lines what stands between the fences
 */
record FencedBlock(String place, String language, String lineBefore, List<String> lines) {

  /** Blocks of output and of commands: nothing to compile. */
  private static final Set<String> NOT_CODE = Set.of("", "text", "console", "sh", "bash");

  private static final Pattern FENCE = Pattern.compile("\\s*```(.*)");
  private static final Pattern SNIPPET = Pattern.compile("<!-- snippet: ([^\\s#]+)(#\\S+)? -->");
  private static final Pattern NOT_COMPILED = Pattern.compile("<!-- not compiled: \\S.* -->");

  static List<FencedBlock> of(String document, List<String> text) {
    List<FencedBlock> blocks = new ArrayList<>();
    int open = -1;
    for (int at = 0; at < text.size(); at++) {
      Matcher fence = FENCE.matcher(text.get(at));
      if (!fence.matches()) {
        continue;
      }
      if (open < 0) {
        open = at;
        continue;
      }
      blocks.add(
          new FencedBlock(
              document + ":" + (open + 1),
              text.get(open).strip().substring(3).strip(),
              open == 0 ? "" : text.get(open - 1).strip(),
              List.copyOf(text.subList(open + 1, at))));
      open = -1;
    }
    assertThat(open).as("a block of %s without an end, line counted from 0", document).isNegative();
    return blocks;
  }

  /** Code, and what else says that it shows a file. */
  boolean isToBeChecked() {
    return !NOT_CODE.contains(language) || SNIPPET.matcher(lineBefore).matches();
  }

  /**
   * Fails unless the block is what its source says.
   *
   * @param sources the lines of a file of this project
   */
  void check(Function<String, List<String>> sources) {
    if (NOT_COMPILED.matcher(lineBefore).matches()) {
      return;
    }
    Matcher snippet = SNIPPET.matcher(lineBefore);
    if (!snippet.matches()) {
      fail(
          """
          A block of code is shown that nothing compiles.
            where:     %s (%s)
            expected:  <!-- snippet: path#region -->, or <!-- not compiled: reason -->, on the line before
            to mend:   move the code into a test of `examples`, between the lines
                       "// snippet: NAME" and "// end of snippet", and name it there\
          """,
          place, language);
    }
    String path = snippet.group(1);
    List<String> source = sources.apply(path);
    List<String> expected =
        snippet.group(2) == null
            ? Snippet.whole(source)
            : Snippet.region(path, snippet.group(2).substring(1), source);
    assertThat(String.join("\n", Snippet.plain(lines)))
        .as("the block at %s, which shows %s", place, lineBefore)
        .isEqualTo(String.join("\n", expected));
  }
}
