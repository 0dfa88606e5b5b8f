/** The fake service: the operations of the API over registries of state machines and executions. */
@NullMarked
package io.github.sfntest.internal.service;

import org.jspecify.annotations.NullMarked;
