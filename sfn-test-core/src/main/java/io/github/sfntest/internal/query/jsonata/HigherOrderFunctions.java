package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of JSONata that take a function. */
final class HigherOrderFunctions {

  private HigherOrderFunctions() {}

  static void addTo(FunctionTable table) {
    table.add("map", "<af>", 2, HigherOrderFunctions::map);
    table.add("filter", "<af>", 2, HigherOrderFunctions::filter);
    table.add("single", "<af?>", 2, HigherOrderFunctions::single);
    table.add("reduce", "<afj?:j>", 3, HigherOrderFunctions::reduce);
    table.add("sift", "<o-f?:o>", 2, HigherOrderFunctions::sift);
    table.add("each", "<o-f:a>", 2, HigherOrderFunctions::each);
    table.add("sort", "<af?:a>", 2, HigherOrderFunctions::sort);
  }

  private static Object map(Arguments a) {
    List<?> list = a.list(0);
    Callback function = Callback.of(a.value(1));
    List<Object> results = Utils.createSequence();
    for (int i = 0; i < list.size(); i++) {
      Object result = function.callFor(list.get(i), i, list);
      if (result != null) {
        results.add(result);
      }
    }
    return results;
  }

  private static Object filter(Arguments a) {
    List<?> list = a.list(0);
    Callback function = Callback.of(a.value(1));
    List<@Nullable Object> results = Utils.createSequence();
    for (int i = 0; i < list.size(); i++) {
      if (Jsonata.boolize(function.callFor(list.get(i), i, list))) {
        results.add(list.get(i));
      }
    }
    return results;
  }

  private static @Nullable Object single(Arguments a) {
    List<?> list = a.list(0);
    Callback function = a.has(1) ? Callback.of(a.value(1)) : null;
    int found = -1;
    for (int i = 0; i < list.size(); i++) {
      boolean matches = function == null || Jsonata.boolize(function.callFor(list.get(i), i, list));
      if (matches && found >= 0) {
        throw Fault.of("D3138");
      }
      if (matches) {
        found = i;
      }
    }
    if (found < 0) {
      throw Fault.of("D3139");
    }
    return list.get(found);
  }

  private static @Nullable Object reduce(Arguments a) {
    List<?> list = a.list(0);
    Callback function = Callback.of(a.value(1));
    if (function.arity() < 2) {
      throw Fault.of("D3050");
    }
    boolean startsWithFirst = !a.has(2) && !list.isEmpty();
    Object result = startsWithFirst ? list.get(0) : a.orNull(2);
    for (int i = startsWithFirst ? 1 : 0; i < list.size(); i++) {
      List<@Nullable Object> arguments = new ArrayList<>(4);
      arguments.add(result);
      arguments.add(list.get(i));
      if (function.arity() >= 3) {
        arguments.add(i);
      }
      if (function.arity() >= 4) {
        arguments.add(list);
      }
      result = function.call(arguments);
    }
    return result;
  }

  private static @Nullable Object sift(Arguments a) {
    Map<?, ?> map = a.map(0);
    if (!a.has(1)) {
      throw Fault.of("T0410", 2, "sift");
    }
    Callback function = Callback.of(a.value(1));
    Map<Object, @Nullable Object> kept = new LinkedHashMap<>();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      if (Jsonata.boolize(function.callFor(member.getValue(), member.getKey(), map))) {
        kept.put(member.getKey(), member.getValue());
      }
    }
    return kept.isEmpty() ? null : kept;
  }

  private static Object each(Arguments a) {
    Map<?, ?> map = a.map(0);
    Callback function = Callback.of(a.value(1));
    List<Object> results = Utils.createSequence();
    for (Map.Entry<?, ?> member : map.entrySet()) {
      Object result = function.callFor(member.getValue(), member.getKey(), map);
      if (result != null) {
        results.add(result);
      }
    }
    return results;
  }

  private static Object sort(Arguments a) {
    List<?> list = a.list(0);
    if (list.size() <= 1) {
      return list;
    }
    if (!a.has(1)) {
      List<Object> sorted = new ArrayList<>(list);
      sorted.sort(ArrayFunctions.naturalOrder(list));
      return sorted;
    }
    Callback function = Callback.of(a.value(1));
    return ArrayFunctions.sort(
        list,
        (left, right) -> {
          List<@Nullable Object> arguments = new ArrayList<>(2);
          arguments.add(left);
          arguments.add(right);
          return Jsonata.boolize(function.call(arguments));
        });
  }
}
