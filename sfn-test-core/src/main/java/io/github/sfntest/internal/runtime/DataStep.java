package io.github.sfntest.internal.runtime;

/** A step in which a state makes its output of its input, and which a test of it can look at. */
public enum DataStep {
  INPUT_PATH("afterInputPath"),
  PARAMETERS("afterParameters"),
  ARGUMENTS("afterArguments"),
  ITEMS_PATH("afterItemsPath"),
  ITEMS_POINTER("afterItemsPointer"),
  ITEM_SELECTOR("afterItemSelector"),
  ITEM_BATCHER("afterItemBatcher"),
  RESULT("result"),
  RESULT_SELECTOR("afterResultSelector"),
  RESULT_PATH("afterResultPath");

  private final String member;

  DataStep(String member) {
    this.member = member;
  }

  /** The member of {@code inspectionData} that shows what it made. */
  public String member() {
    return member;
  }
}
