package io.github.sfntest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What Maven Central wants of the POM of each artifact: <a
 * href="https://central.sonatype.org/publish/requirements/">Requirements</a>. The modules inherit
 * from the parent all that they don't say themselves.
 */
class PublishedPomsTest {
  private static final String REPOSITORY = "https://github.com/sfntest/sfn-test";

  private static String value(String pom, String path) {
    try {
      Document document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(Checkout.text(pom))));
      return XPathFactory.newInstance().newXPath().evaluate(path, document);
    } catch (IOException
        | ParserConfigurationException
        | SAXException
        | XPathExpressionException e) {
      throw new AssertionError(pom, e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/project/groupId, io.github.sfntest",
    "/project/name, sfn-test",
    "/project/url, " + REPOSITORY,
    "/project/licenses/license/name, Apache-2.0",
    "/project/licenses/license/url, https://www.apache.org/licenses/LICENSE-2.0.txt",
    "/project/developers/developer/name, The contributors of sfn-test",
    "/project/scm/url, " + REPOSITORY,
    "/project/scm/connection, scm:git:" + REPOSITORY + ".git",
    "/project/scm/developerConnection, scm:git:ssh://git@github.com/sfntest/sfn-test.git",
    // without these, the modules' addresses would end in their own names
    "/project/@child.project.url.inherit.append.path, false",
    "/project/scm/@child.scm.url.inherit.append.path, false",
    "/project/scm/@child.scm.connection.inherit.append.path, false",
    "/project/scm/@child.scm.developerConnection.inherit.append.path, false",
  })
  void the_parent_says(String path, String expected) {
    assertThat(value("pom.xml", path)).isEqualTo(expected);
  }

  @Test
  void the_licence_is_the_one_beside_it() {
    assertThat(Checkout.lines("LICENSE").stream().limit(3).map(String::strip))
        .contains("Apache License", "Version 2.0, January 2004");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sfn-test-core", "sfn-test-junit5", "sfn-test-assertj"})
  void a_module_says_its_name_and_what_it_is(String module) {
    String pom = module + "/pom.xml";

    assertThat(value(pom, "/project/name")).isEqualTo(module);
    assertThat(value(pom, "/project/description")).isNotBlank();
    assertThat(List.of("url", "licenses", "developers", "scm"))
        .allSatisfy(inherited -> assertThat(value(pom, "/project/" + inherited)).isEmpty());
  }

  @Test
  void what_is_not_published_is_named_to_the_publisher() {
    List<String> unpublished =
        ReadmeTest.exampleModules().stream()
            .map(module -> value(module + "/pom.xml", "/project/artifactId"))
            .toList();

    assertThat(value("pom.xml", "//profile[id='release']//excludeArtifacts").strip().split("\\s+"))
        .containsExactlyElementsOf(unpublished);
  }
}
