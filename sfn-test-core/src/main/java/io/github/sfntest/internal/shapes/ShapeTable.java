package io.github.sfntest.internal.shapes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The response shapes of one service, as {@code scripts/response-shapes.py} has written them: its
 * head tells the form. A table is read when it is first asked for. Thread-safe.
 */
final class ShapeTable {
  private static final Map<String, ShapeTable> TABLES = new ConcurrentHashMap<>();
  private static final Shape.Plain ANY = new Shape.Plain(Shape.Kind.ANY);
  private static final Shape.Plain BOOLEAN = new Shape.Plain(Shape.Kind.BOOLEAN);

  private final Map<String, String> actions = new HashMap<>();
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, Shape> shapes = new ConcurrentHashMap<>();

  private ShapeTable() {}

  /** The table of that service, empty if there is none. */
  static ShapeTable of(String service) {
    return TABLES.computeIfAbsent(service, ShapeTable::read);
  }

  /** What the action answers; null if the table does not have it. */
  @Nullable Shape response(String action) {
    String shape = actions.get(action);
    return shape == null ? null : shape(shape);
  }

  private static ShapeTable read(String service) {
    ShapeTable table = new ShapeTable();
    try (InputStream stream = ShapeTable.class.getResourceAsStream(service + ".txt")) {
      if (stream != null) {
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
            .lines()
            .forEach(table::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private void add(String line) {
    if (line.startsWith("> ")) {
      String[] parts = line.split(" ", -1);
      actions.put(parts[1], parts[2]);
    } else if (!line.startsWith("#")) {
      int blank = line.indexOf(' ');
      lines.put(line.substring(0, blank), line.substring(blank + 1));
    }
  }

  private Shape shape(String type) {
    Shape known = shapes.get(type);
    if (known != null) {
      return known;
    }
    Shape parsed = parse(lines.getOrDefault(type, type));
    shapes.put(type, parsed);
    return parsed;
  }

  private Supplier<Shape> reference(String type) {
    return () -> shape(type);
  }

  private Shape parse(String line) {
    if (line.startsWith("{")) {
      return structure(line.substring(1, line.length() - 1));
    }
    Limits limits = Limits.NONE;
    Set<String> values = Set.of();
    String[] parts = line.split(" ", -1);
    for (int i = 1; i < parts.length; i++) {
      if (Limits.isWritten(parts[i])) {
        limits = Limits.parse(parts[i]);
      } else {
        values = Set.of(parts[i].split("\\|", -1));
      }
    }
    String type = parts[0];
    String inner = type.substring(Math.min(1, type.length() - 1), Math.max(1, type.length() - 1));
    return switch (type.charAt(0)) {
      case '[' -> new Shape.ListOf(limits, reference(inner));
      case '<' -> new Shape.MapOf(limits, reference(inner));
      case 'n' -> new Shape.Numeric(limits);
      case 'b' -> BOOLEAN;
      case '*' -> ANY;
      case 's', 'x', 't' -> new Shape.Text(limits, values);
      default -> throw new IllegalArgumentException("not a shape: " + line);
    };
  }

  private Shape structure(String members) {
    Map<String, Shape.Member> all = new LinkedHashMap<>();
    if (!members.isEmpty()) {
      for (String member : members.split(",", -1)) {
        int blank = member.indexOf(' ');
        boolean required = member.charAt(blank - 1) == '!';
        String name = member.substring(0, required ? blank - 1 : blank);
        all.put(name, new Shape.Member(required, reference(member.substring(blank + 1))));
      }
    }
    return new Shape.Structure(all);
  }
}
