package io.github.sfntest.docs;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A dependency on this project, as a Maven or Gradle build writes it. */
record Coordinates(String artifact, String version) {

  private static final Pattern GRADLE =
      Pattern.compile("io\\.github\\.sfntest:([\\w-]+):([\\w.-]+)");
  private static final Pattern MAVEN =
      Pattern.compile(
          "<groupId>io\\.github\\.sfntest</groupId>\\s*"
              + "<artifactId>([^<]+)</artifactId>\\s*<version>([^<]+)</version>");

  static Stream<Coordinates> in(String text) {
    return Stream.of(GRADLE, MAVEN)
        .flatMap(pattern -> pattern.matcher(text).results())
        .map(found -> new Coordinates(found.group(1), found.group(2)));
  }
}
