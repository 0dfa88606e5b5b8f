package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Utils;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.JsonViews;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The functions that AWS adds to JSONata, but for those that draw on the execution. AWS guide,
 * "Transforming data".
 */
final class AwsFunctions {

  private static final Set<String> ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private AwsFunctions() {}

  static void addTo(FunctionTable table) {
    table.add("partition", "<an:a>", 2, a -> partition(a.list(0), a.orNull(1)));
    table.add("range", "<nnn:a>", 3, a -> range(a.value(0), a.orNull(1), a.orNull(2)));
    table.add("hash", "<xs:s>", 2, a -> hash(a.value(0), a.textOrNull(1)));
    table.add("parse", "<s:x>", 1, a -> parse(a.text(0)));
  }

  private static @Nullable Object partition(List<?> list, @Nullable Object size) {
    if (!(size instanceof Number number)) {
      return null;
    }
    int length = (int) Math.floor(number.doubleValue());
    if (length < 1) {
      throw Fault.of("T0410", 2, "partition");
    }
    // A plain list: a single chunk stays an array in an array.
    List<Object> chunks = new ArrayList<>();
    for (int from = 0; from < list.size(); from += length) {
      int to = (int) Math.min((long) from + length, list.size());
      chunks.add(new ArrayList<>(list.subList(from, to)));
    }
    return chunks;
  }

  private static @Nullable Object range(
      Object first, @Nullable Object last, @Nullable Object delta) {
    if (!(first instanceof Number a)
        || !(last instanceof Number b)
        || !(delta instanceof Number d)) {
      return null;
    }
    long from = (long) Math.floor(a.doubleValue());
    long to = (long) Math.floor(b.doubleValue());
    long step = (long) Math.floor(d.doubleValue());
    if (step == 0) {
      throw Fault.of("T0410", 3, "range");
    }
    Limits.checkSize((to - from) / step);
    // A sequence: AWS shows a single number without an array (recorded, test_array_range).
    List<Object> numbers = Utils.createSequence();
    for (long n = from; step > 0 ? n <= to : n >= to; n += step) {
      numbers.add(Numbers.normal(n));
    }
    return numbers;
  }

  private static @Nullable Object hash(Object value, @Nullable String name) {
    if (name == null) {
      return null;
    }
    if (!ALGORITHMS.contains(name)) {
      throw Fault.of("T0410", 2, "hash");
    }
    String text = value instanceof String string ? string : Texts.of(value, false);
    try {
      byte[] digest = MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Each JDK has " + name, e);
    }
  }

  private static Object parse(String text) {
    try {
      return JsonViews.view(Json.parse(text));
    } catch (JsonSyntaxException e) {
      throw Fault.limit("Unable to parse JSON text: " + e.getMessage());
    }
  }
}
