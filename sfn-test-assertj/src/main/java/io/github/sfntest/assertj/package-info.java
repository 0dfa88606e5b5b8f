/** AssertJ assertions on executions. Start with {@link io.github.sfntest.assertj.SfnAssertions}. */
@NullMarked
package io.github.sfntest.assertj;

import org.jspecify.annotations.NullMarked;
