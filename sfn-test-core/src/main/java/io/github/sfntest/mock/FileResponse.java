package io.github.sfntest.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A mocked response of a mock file: what the invocations of a state come to, by their number.
 * Immutable.
 *
 * @param name the field's name in {@code MockedResponses}
 * @param place such as {@code MockConfigFile.json:52}
 * @param entries at least one, in the order of their indexes, without overlap
 */
record FileResponse(String name, String place, List<Entry> entries) {

  /**
   * One index or range.
   *
   * @param key as the file has it, such as {@code 1-2}
   * @param first the first invocation it answers, from 0
   * @param last the last one
   */
  record Entry(String key, int first, int last, Reply reply) {}

  FileResponse {
    entries = List.copyOf(entries);
  }

  /** The same as steps of a mock; invocations without an entry are steps too, which say so. */
  List<Step> steps(String testCase) {
    Reply missing = new Reply.Missing(this, testCase);
    List<Step> steps = new ArrayList<>();
    int next = 0;
    for (Entry entry : entries) {
      if (entry.first() > next) {
        steps.add(Step.of(missing).times(entry.first() - next));
      }
      steps.add(Step.of(entry.reply()).times(entry.last() - entry.first() + 1));
      next = entry.last() + 1;
    }
    steps.add(Step.of(missing));
    return steps;
  }

  /** Such as {@code "0", "1-2"}. */
  String keys() {
    return entries.stream().map(entry -> '"' + entry.key() + '"').collect(Collectors.joining(", "));
  }

  /** Where a person finds it: {@code MockConfigFile.json:52, /MockedResponses/Busy}. */
  String placeAndPointer() {
    return place + ", " + JsonPointers.step("/MockedResponses", name);
  }
}
