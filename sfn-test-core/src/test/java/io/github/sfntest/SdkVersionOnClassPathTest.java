package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Which AWS SDK this run is on: the one its profile asked for, in all its jars. */
class SdkVersionOnClassPathTest {

  private static final String EXPECTED = System.getProperty("sfn.run.awssdk", "");

  @Test
  void the_client_is_of_the_version_asked_for() {
    assertThat(jarOf(SfnClient.class)).isEqualTo("sfn-" + EXPECTED + ".jar");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sdk-core software.amazon.awssdk.core.SdkRequest",
        "aws-core software.amazon.awssdk.awscore.AwsRequest",
        "http-client-spi software.amazon.awssdk.http.SdkHttpResponse",
        "regions software.amazon.awssdk.regions.Region",
        "utils software.amazon.awssdk.utils.ToString",
        "endpoints-spi software.amazon.awssdk.endpoints.Endpoint",
      })
  void the_jars_below_it_are_of_the_same_version(String artifactAndClass)
      throws ClassNotFoundException {
    String artifact = artifactAndClass.split(" ", 2)[0];
    Class<?> type = Class.forName(artifactAndClass.split(" ", 2)[1]);

    assertThat(jarOf(type)).isEqualTo(artifact + "-" + EXPECTED + ".jar");
  }

  private static String jarOf(Class<?> type) {
    String path = type.getProtectionDomain().getCodeSource().getLocation().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
