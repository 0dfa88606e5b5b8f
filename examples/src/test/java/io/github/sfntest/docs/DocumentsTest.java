package io.github.sfntest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the documents show is compiled and run, and what they name is there. */
class DocumentsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)[^)]*\\)");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  @TestFactory
  Stream<DynamicTest> each_block_of_code_is_its_source() {
    return Checkout.documents().stream()
        .flatMap(document -> FencedBlock.of(document, Checkout.lines(document)).stream())
        .filter(FencedBlock::isToBeChecked)
        .map(block -> dynamicTest(block.place(), () -> block.check(Checkout::lines)));
  }

  @TestFactory
  Stream<DynamicTest> each_link_leads_to_a_file() {
    return Checkout.documents().stream()
        .flatMap(
            document ->
                LINK.matcher(Checkout.text(document))
                    .results()
                    .map(link -> Path.of(document).resolveSibling(link.group(1)).normalize())
                    .map(
                        target ->
                            dynamicTest(
                                document + " -> " + target,
                                () -> assertThat(Checkout.has(target.toString())).isTrue())));
  }

  @Test
  void dependencies_on_this_project_name_its_modules_and_their_version() {
    Matcher version = VERSION.matcher(Checkout.text("pom.xml"));
    assertThat(version.find()).isTrue();

    assertThat(Checkout.documents().stream().map(Checkout::text).flatMap(Coordinates::in))
        .hasSizeGreaterThanOrEqualTo(4)
        .allSatisfy(
            named -> {
              assertThat(named.version()).isEqualTo(version.group(1));
              assertThat(Checkout.has(named.artifact() + "/pom.xml")).isTrue();
            });
  }
}
