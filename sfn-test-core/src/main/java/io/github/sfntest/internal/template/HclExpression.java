package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;

/**
 * The text of an expression, not evaluated yet.
 *
 * @param text as it stands in the file
 * @param at where it starts
 */
record HclExpression(String text, Location at) {}
