package io.github.sfntest.conformance;

import java.util.Optional;

/**
 * How one case went.
 *
 * @param id the case
 * @param area the folder it is in
 * @param about what else to say of it in a list: its query language, its family
 * @param hasEvents whether a history was recorded
 * @param succeeds whether the recorded execution succeeded
 * @param difference empty if it passed
 */
record CaseResult(
    String id,
    String area,
    String about,
    boolean hasEvents,
    boolean succeeds,
    Optional<Difference> difference) {

  boolean passed() {
    return difference.isEmpty();
  }
}
