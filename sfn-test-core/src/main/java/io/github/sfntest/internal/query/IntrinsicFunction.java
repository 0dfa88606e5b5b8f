package io.github.sfntest.internal.query;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The intrinsic functions of the Amazon States Language, with how many arguments they take. */
enum IntrinsicFunction {
  FORMAT("States.Format", 1, Integer.MAX_VALUE),
  STRING_TO_JSON("States.StringToJson", 1, 1),
  JSON_TO_STRING("States.JsonToString", 1, 1),
  ARRAY("States.Array", 0, Integer.MAX_VALUE),
  ARRAY_PARTITION("States.ArrayPartition", 2, 2),
  ARRAY_CONTAINS("States.ArrayContains", 2, 2),
  ARRAY_RANGE("States.ArrayRange", 3, 3),
  ARRAY_GET_ITEM("States.ArrayGetItem", 2, 2),
  ARRAY_LENGTH("States.ArrayLength", 1, 1),
  ARRAY_UNIQUE("States.ArrayUnique", 1, 1),
  BASE64_ENCODE("States.Base64Encode", 1, 1),
  BASE64_DECODE("States.Base64Decode", 1, 1),
  HASH("States.Hash", 2, 2),
  JSON_MERGE("States.JsonMerge", 3, 3),
  MATH_RANDOM("States.MathRandom", 2, 3),
  MATH_ADD("States.MathAdd", 2, 2),
  STRING_SPLIT("States.StringSplit", 2, 2),
  UUID("States.UUID", 0, 0);

  private static final Map<String, IntrinsicFunction> BY_NAME = new HashMap<>();

  static {
    for (IntrinsicFunction function : values()) {
      BY_NAME.put(function.aslName, function);
    }
  }

  private final String aslName;
  private final int atLeast;
  private final int atMost;

  IntrinsicFunction(String aslName, int atLeast, int atMost) {
    this.aslName = aslName;
    this.atLeast = atLeast;
    this.atMost = atMost;
  }

  static @Nullable IntrinsicFunction named(String aslName) {
    return BY_NAME.get(aslName);
  }

  String aslName() {
    return aslName;
  }

  boolean takes(int arguments) {
    return arguments >= atLeast && arguments <= atMost;
  }

  String arity() {
    String count = atLeast == atMost ? String.valueOf(atLeast) : atLeast + " to " + atMost;
    if (atMost == Integer.MAX_VALUE) {
      count = "at least " + atLeast;
    }
    return count + (atMost == 1 ? " argument" : " arguments");
  }
}
