/**
 * Running a Task: which integration a resource names, what it is sent, what the mocks answer, how
 * the result is shaped.
 */
@NullMarked
package io.github.sfntest.internal.integration;

import org.jspecify.annotations.NullMarked;
