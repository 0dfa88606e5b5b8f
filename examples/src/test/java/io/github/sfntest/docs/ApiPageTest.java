package io.github.sfntest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.assertj.SfnAssertions;
import io.github.sfntest.junit5.SfnFake;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the public API says what the classes have: a change of it is seen in review. */
class ApiPageTest {
  private static final String PAGE = "docs/api.md";

  @Test
  void the_page_lists_the_public_api() throws IOException {
    Map<String, Class<?>> modules = new LinkedHashMap<>();
    modules.put("sfn-test-core", SfnTestEnvironment.class);
    modules.put("sfn-test-junit5", SfnFake.class);
    modules.put("sfn-test-assertj", SfnAssertions.class);
    String page = ApiPage.of(modules);
    if (Boolean.getBoolean("sfn.api.update")) {
      Files.writeString(Checkout.file(PAGE), page);
    }

    assertThat(Files.readString(Checkout.file(PAGE)).replace("\r\n", "\n"))
        .as(
            "%s; if the API has changed on purpose: mvn -Dquick -pl examples -am test"
                + " -Dtest=ApiPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dsfn.api.update=true",
            PAGE)
        .isEqualTo(page);
  }
}
