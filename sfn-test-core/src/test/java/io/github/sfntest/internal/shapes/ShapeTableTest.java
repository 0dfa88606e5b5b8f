package io.github.sfntest.internal.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** The tables themselves, as the script has written them. */
class ShapeTableTest {

  private static final String KNOWN = "sqs.txt";

  /** Content by file name. */
  private static Map<String, List<String>> tables() throws IOException, URISyntaxException {
    URI known = Objects.requireNonNull(ShapeTable.class.getResource(KNOWN)).toURI();
    if (known.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(known, Map.of())) {
        return tables(Objects.requireNonNull(jar.provider().getPath(known).getParent()));
      }
    }
    return tables(Objects.requireNonNull(Path.of(known).getParent()));
  }

  private static Map<String, List<String>> tables(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .collect(Collectors.toMap(file -> file.getFileName().toString(), ShapeTableTest::lines));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void every_shape_of_every_table_can_be_read() throws IOException, URISyntaxException {
    int actions = 0;
    for (Map.Entry<String, List<String>> file : tables().entrySet()) {
      ShapeTable table = ShapeTable.of(file.getKey().replace(".txt", ""));
      Set<Shape> seen = new HashSet<>();
      for (String line : file.getValue()) {
        if (line.startsWith("> ")) {
          Shape response = table.response(line.split(" ", -1)[1]);
          assertThat(response).as(file.getKey() + line).isInstanceOf(Shape.Structure.class);
          walk(Objects.requireNonNull(response), seen);
          actions++;
        }
      }
    }
    assertThat(actions).isGreaterThan(1000);
  }

  private static void walk(Shape shape, Set<Shape> seen) {
    if (!seen.add(shape)) {
      return;
    }
    if (shape instanceof Shape.Structure structure) {
      structure.members().values().forEach(member -> walk(member.shape().get(), seen));
    } else if (shape instanceof Shape.ListOf list) {
      walk(list.element().get(), seen);
    } else if (shape instanceof Shape.MapOf map) {
      walk(map.value().get(), seen);
    }
  }

  @Test
  void the_tables_stay_small_in_the_jar() throws IOException, URISyntaxException {
    long total = 0;
    for (List<String> lines : tables().values()) {
      total += deflated(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(total).isLessThan(300_000);
  }

  private static long deflated(byte[] bytes) {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] out = new byte[1 << 16];
    while (!deflater.finished()) {
      deflater.deflate(out);
    }
    long size = deflater.getBytesWritten();
    deflater.end();
    return size;
  }

  @Test
  void each_says_where_it_comes_from() throws IOException, URISyntaxException {
    assertThat(tables().get(KNOWN).get(0))
        .isEqualTo(
            "# From AWS's service model SQS 2012-11-05, Apache License 2.0, see NOTICE. Written by"
                + " scripts/response-shapes.py.");
  }
}
