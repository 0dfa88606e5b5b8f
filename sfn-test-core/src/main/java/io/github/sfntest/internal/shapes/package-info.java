/**
 * What the APIs behind Tasks answer: tables of response shapes, and the check of a mocked result
 * against them. Begin with {@link io.github.sfntest.internal.shapes.ResponseShape}.
 */
@NullMarked
package io.github.sfntest.internal.shapes;

import org.jspecify.annotations.NullMarked;
