package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reports what no test fails for, but its reader should know: each note once in a run. */
final class Notes {

  private static final String REPORT_KEY = "Step Functions note";

  private record Told(Set<String> notes) {}

  private Notes() {}

  static void publish(SfnTestEnvironment environment, ExtensionContext context) {
    for (String note : environment.notes()) {
      if (told(context).add(note)) {
        context.publishReportEntry(REPORT_KEY, note);
      }
    }
  }

  private static Set<String> told(ExtensionContext context) {
    return Contexts.store(context.getRoot())
        .getOrComputeIfAbsent(
            Told.class, key -> new Told(ConcurrentHashMap.newKeySet()), Told.class)
        .notes();
  }
}
