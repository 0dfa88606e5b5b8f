package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block of a {@code .tf} file: {@code resource "aws_sfn_state_machine" "order" { … }}.
 *
 * @param type such as {@code resource}
 * @param labels such as {@code aws_sfn_state_machine} and {@code order}
 * @param attributes the expressions by name; those of blocks within are left out
 * @param at where it starts
 */
record HclBlock(
    String type, List<String> labels, Map<String, HclExpression> attributes, Location at) {

  HclBlock {
    labels = List.copyOf(labels);
  }

  /** Whether it is {@code type "label" …}. */
  boolean is(String wantedType, String... wantedLabels) {
    return type.equals(wantedType)
        && labels.size() >= wantedLabels.length
        && labels.subList(0, wantedLabels.length).equals(List.of(wantedLabels));
  }

  @Nullable HclExpression attribute(String name) {
    return attributes.get(name);
  }
}
