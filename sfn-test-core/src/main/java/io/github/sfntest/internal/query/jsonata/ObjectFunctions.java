package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The functions of JSONata on objects, booleans and values of any type. */
final class ObjectFunctions {

  private ObjectFunctions() {}

  static void addTo(FunctionTable table) {
    table.add("keys", "<x-:a<s>>", 1, a -> keys(a.value(0)));
    table.add("lookup", "<x-s:x>", 2, a -> lookup(a.value(0), a.textOrNull(1)));
    table.add("spread", "<x-:a<o>>", 1, a -> Functions.spread(a.value(0)));
    table.add("merge", "<a<o>:o>", 1, a -> merge(a.list(0)));
    table.add("type", "<x:s>", 1, a -> type(a.value(0)));
    table.add("boolean", "<x-:b>", 1, a -> Jsonata.boolize(a.value(0)));
    table.add("not", "<x-:b>", 1, a -> !Jsonata.boolize(a.value(0)));
    table.addLenient("exists", "<x:b>", 1, a -> a.has(0));
    table.add("clone", "<(oa)-:o>", 1, a -> a.value(0));
    table.addLenient("error", "<s?:x>", 1, ObjectFunctions::error);
    table.addLenient("assert", "<bs?:x>", 2, ObjectFunctions::check);
  }

  private static Object keys(Object value) {
    Set<Object> keys = new LinkedHashSet<>();
    collectKeys(value, keys);
    List<Object> sequence = Utils.createSequence();
    sequence.addAll(keys);
    return sequence;
  }

  private static void collectKeys(@Nullable Object value, Set<Object> keys) {
    if (value instanceof List<?> list) {
      list.forEach(element -> collectKeys(element, keys));
    } else if (value instanceof Map<?, ?> map) {
      keys.addAll(map.keySet());
    }
  }

  private static @Nullable Object lookup(Object value, @Nullable String key) {
    return key == null ? null : Functions.lookup(value, key);
  }

  private static Map<Object, @Nullable Object> merge(List<?> objects) {
    Map<Object, @Nullable Object> merged = new LinkedHashMap<>();
    for (Object object : objects) {
      merged.putAll((Map<?, ?>) object);
    }
    return merged;
  }

  private static String type(Object value) {
    if (value == Jsonata.NULL_VALUE) {
      return "null";
    }
    return value instanceof Pattern ? "function" : Functions.type(value);
  }

  private static @Nullable Object error(Arguments a) {
    throw Fault.of(
        "D3137", new ErrorTexts.Verbatim(a.has(0) ? a.text(0) : "$error() function evaluated"));
  }

  private static @Nullable Object check(Arguments a) {
    if (Boolean.TRUE.equals(a.orNull(0))) {
      return null;
    }
    throw Fault.of(
        "D3141", new ErrorTexts.Verbatim(a.has(1) ? a.text(1) : "$assert() statement failed"));
  }
}
