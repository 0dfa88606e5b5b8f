package io.github.sfntest.mock;

/** The text for a call that the mock file has no entry for. */
final class MissingEntry {

  private MissingEntry() {}

  static String message(Reply.Missing missing, MockScript mock, TaskCall call) {
    FileResponse response = missing.response();
    long number = mock.callsOf(call) - 1;
    return "The mock file has no response for this call."
        + "\n  where:     "
        + UnmockedMessage.where(call)
        + "\n             test case '"
        + missing.testCase()
        + "' > "
        + response.placeAndPointer()
        + "\n  input:     "
        + UnmockedMessage.inputOf(call)
        + "\n  expected:  an entry for invocation "
        + number
        + " (the first is 0), but there is only "
        + response.keys()
        + "\n  to mend:   add \""
        + number
        + "\": {\"Return\": …} or {\"Throw\": …} to that response"
        + (!call.iterations().isEmpty() && mock.declaration().counting() != Counting.PER_ITEM
            ? "; or let each Map iteration count for itself, with MockConfigFile.perIteration()"
            : "");
  }
}
