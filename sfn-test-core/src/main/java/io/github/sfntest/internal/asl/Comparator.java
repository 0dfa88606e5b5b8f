package io.github.sfntest.internal.asl;

/** The comparison operators of a JSONPath Choice; ASL, "Data-test expression". */
public enum Comparator {
  STRING_EQUALS("StringEquals", true),
  STRING_LESS_THAN("StringLessThan", true),
  STRING_GREATER_THAN("StringGreaterThan", true),
  STRING_LESS_THAN_EQUALS("StringLessThanEquals", true),
  STRING_GREATER_THAN_EQUALS("StringGreaterThanEquals", true),
  STRING_MATCHES("StringMatches", false),
  NUMERIC_EQUALS("NumericEquals", true),
  NUMERIC_LESS_THAN("NumericLessThan", true),
  NUMERIC_GREATER_THAN("NumericGreaterThan", true),
  NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals", true),
  NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals", true),
  BOOLEAN_EQUALS("BooleanEquals", true),
  TIMESTAMP_EQUALS("TimestampEquals", true),
  TIMESTAMP_LESS_THAN("TimestampLessThan", true),
  TIMESTAMP_GREATER_THAN("TimestampGreaterThan", true),
  TIMESTAMP_LESS_THAN_EQUALS("TimestampLessThanEquals", true),
  TIMESTAMP_GREATER_THAN_EQUALS("TimestampGreaterThanEquals", true),
  IS_NULL("IsNull", false),
  IS_PRESENT("IsPresent", false),
  IS_NUMERIC("IsNumeric", false),
  IS_STRING("IsString", false),
  IS_BOOLEAN("IsBoolean", false),
  IS_TIMESTAMP("IsTimestamp", false);

  private final String aslName;
  private final boolean hasPathTwin;

  Comparator(String aslName, boolean hasPathTwin) {
    this.aslName = aslName;
    this.hasPathTwin = hasPathTwin;
  }

  /** The field name, such as {@code StringEquals}. */
  public String aslName() {
    return aslName;
  }

  /** Whether there is a field of this name with {@code Path} appended. */
  public boolean hasPathTwin() {
    return hasPathTwin;
  }
}
