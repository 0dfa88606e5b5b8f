package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.MACHINE_ARN;
import static io.github.sfntest.internal.service.Samples.ROLE;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.Tag;

/** Tags of state machines and activities. */
class TagsTest {
  private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:work";

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private static Tag tag(String key, String value) {
    return Tag.builder().key(key).value(value).build();
  }

  private List<Tag> tags(String arn) {
    return sfn.client().listTagsForResource(r -> r.resourceArn(arn)).tags();
  }

  private String createMachine(Tag... tags) {
    return sfn.client()
        .createStateMachine(r -> r.name("order").definition(Samples.PASS).roleArn(ROLE).tags(tags))
        .stateMachineArn();
  }

  @Test
  void a_machine_has_those_it_was_created_with_and_those_added() {
    String arn = createMachine(tag("team", "red"), tag("stage", "test"));

    sfn.client().tagResource(r -> r.resourceArn(arn).tags(tag("team", "blue"), tag("x", "")));

    assertThat(tags(arn)).containsExactly(tag("team", "blue"), tag("stage", "test"), tag("x", ""));
  }

  @Test
  void a_repeated_creation_changes_none() {
    String arn = createMachine(tag("team", "red"));
    createMachine(tag("team", "blue"));

    assertThat(tags(arn)).containsExactly(tag("team", "red"));
  }

  @Test
  void an_activity_has_tags_too() {
    sfn.client().createActivity(r -> r.name("work").tags(tag("team", "red")));
    sfn.client().tagResource(r -> r.resourceArn(ACTIVITY).tags(tag("stage", "test")));

    sfn.client().untagResource(r -> r.resourceArn(ACTIVITY).tagKeys("team", "team", "nope"));

    assertThat(tags(ACTIVITY)).containsExactly(tag("stage", "test"));
  }

  @Test
  void none_is_an_empty_list() {
    assertThat(sfn.client().listTagsForResource(r -> r.resourceArn(createMachine())).hasTags())
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        MACHINE_ARN + "nope; ResourceNotFound: Resource not found: '" + MACHINE_ARN + "nope'",
        MACHINE_ARN + "order:1; ResourceNotFound: Resource not found: '" + MACHINE_ARN + "order:1'",
        MACHINE_ARN + "order:a; ResourceNotFound: Resource not found: '" + MACHINE_ARN + "order:a'",
        ACTIVITY + "; ResourceNotFound: Resource not found: '" + ACTIVITY + "'",
        "order; InvalidArn: Invalid Arn: 'Invalid ARN prefix: order'",
        "arn:aws:states:us-east-1:1:execution:order:e; InvalidArn: Invalid Arn: 'Resource type not"
            + " valid in this context: execution'",
      })
  void refuses_what_has_no_tags(String arn, String refused) {
    createMachine();
    sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(MACHINE_ARN + "order"));

    assertThat(error(() -> sfn.client().tagResource(r -> r.resourceArn(arn).tags(tag("a", "b")))))
        .isEqualTo(refused);
    assertThat(error(() -> sfn.client().untagResource(r -> r.resourceArn(arn).tagKeys("a"))))
        .isEqualTo(refused);
    assertThat(error(() -> tags(arn))).isEqualTo(refused);
  }

  @Test
  void a_resource_has_at_most_fifty() {
    String arn = createMachine();
    List<Tag> fifty = IntStream.range(0, 50).mapToObj(i -> tag("k" + i, "v")).toList();
    sfn.client().tagResource(r -> r.resourceArn(arn).tags(fifty));
    sfn.client().tagResource(r -> r.resourceArn(arn).tags(tag("k7", "other")));

    assertThat(
            error(
                () ->
                    sfn.client()
                        .tagResource(r -> r.resourceArn(arn).tags(tag("k8", "w"), tag("a", "b")))))
        .isEqualTo("TooManyTags: You've exceeded the number of tags allowed for a resource.");
    assertThat(tags(arn)).hasSize(50).contains(tag("k7", "other"), tag("k8", "v"));
  }

  @Test
  void an_activity_that_is_there_keeps_its_encryption() {
    sfn.client().createActivity(r -> r.name("work").tags(tag("team", "red")));
    sfn.client().createActivity(r -> r.name("work"));

    assertThat(
            error(
                () ->
                    sfn.client()
                        .createActivity(
                            r ->
                                r.name("work")
                                    .encryptionConfiguration(
                                        e -> e.type("CUSTOMER_MANAGED_KMS_KEY").kmsKeyId("k")))))
        .isEqualTo("ActivityAlreadyExists: Activity Already Exists: '" + ACTIVITY + "'");
    assertThat(tags(ACTIVITY)).containsExactly(tag("team", "red"));
  }
}
