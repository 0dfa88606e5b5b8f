package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.SfnTestEnvironmentBuilder;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a {@link SfnFake} built by hand gives each environment. Immutable.
 *
 * @param settings for the environment's builder, in order
 * @param steps done in each environment once it is made, in order
 */
record Template(
    List<Consumer<? super SfnTestEnvironmentBuilder>> settings,
    List<Consumer<? super SfnTestEnvironment>> steps) {

  static final Template EMPTY = new Template(List.of(), List.of());

  Template {
    settings = List.copyOf(settings);
    steps = List.copyOf(steps);
  }
}
