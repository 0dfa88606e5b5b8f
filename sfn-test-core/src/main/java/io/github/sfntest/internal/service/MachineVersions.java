package io.github.sfntest.internal.service;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The versions of one state machine, and the aliases that point to them. Thread-safe. */
final class MachineVersions {
  /** Developer Guide, "Service quotas": versions and aliases of a state machine. */
  private static final int MOST_VERSIONS = 1000;

  private static final int MOST_ALIASES = 100;

  private final String machineArn;
  private final NavigableMap<Integer, Version> versions = new TreeMap<>();
  private final Map<String, Alias> aliases = new LinkedHashMap<>();
  private int last;
  private int lastAlias;

  MachineVersions(String machineArn) {
    this.machineArn = machineArn;
  }

  /**
   * Publishes a revision; the one that is published already is not published again. The number of a
   * deleted version does not come back: conformance/api/versions,
   * test_version_ids_between_deletions.
   */
  synchronized Version publish(Revision revision, @Nullable String description, Instant now) {
    for (Version version : versions.descendingMap().values()) {
      if (Objects.equals(version.revision().id(), revision.id())) {
        return version;
      }
    }
    if (versions.size() == MOST_VERSIONS) {
      throw ApiErrors.serviceQuotaExceeded(
          "A state machine can have " + MOST_VERSIONS + " versions: '" + machineArn + "'");
    }
    last++;
    Version version = new Version(machineArn + ":" + last, revision, description, now);
    versions.put(last, version);
    return version;
  }

  /** The version of that ARN, or null. */
  synchronized @Nullable Version version(String versionArn) {
    return versions.values().stream()
        .filter(version -> version.arn().equals(versionArn))
        .findFirst()
        .orElse(null);
  }

  /** Deletes a version; one that does not exist is no error. */
  synchronized void deleteVersion(String versionArn) {
    List<String> pointing =
        aliases.values().stream()
            .filter(alias -> alias.pointsTo(versionArn))
            .map(Alias::name)
            .toList();
    if (!pointing.isEmpty()) {
      // API Reference, DeleteStateMachineVersion; no recording has the text
      throw ApiErrors.conflict(
          "Version to be deleted must not be referenced by an alias. Current list of aliases"
              + " referencing this version: "
              + pointing);
    }
    versions.values().removeIf(version -> version.arn().equals(versionArn));
  }

  /** As AWS lists them: conformance/api/versions, test_publish_state_machine_version. */
  synchronized List<Version> newestFirst() {
    return List.copyOf(versions.descendingMap().values());
  }

  /**
   * Adds an alias; the same again is no error: conformance/api/aliases,
   * test_idempotent_create_alias and test_error_create_alias_not_idempotent.
   */
  synchronized Alias addAlias(Alias alias) {
    checkVersions(alias);
    Alias there = aliases.get(alias.name());
    if (there != null) {
      if (!there.routes().equals(alias.routes())
          || !Objects.equals(there.description(), alias.description())) {
        throw ApiErrors.conflict(
            "Failed to create alias because an alias with the same name and a different routing"
                + " configuration already exists.");
      }
      return there;
    }
    if (aliases.size() == MOST_ALIASES) {
      throw ApiErrors.serviceQuotaExceeded(
          "A state machine can have " + MOST_ALIASES + " aliases: '" + machineArn + "'");
    }
    lastAlias++;
    Alias numbered = alias.numbered(lastAlias);
    aliases.put(alias.name(), numbered);
    return numbered;
  }

  /** Changes an alias, or throws AWS's error if there is none of that ARN. */
  synchronized Alias updateAlias(String aliasArn, UnaryOperator<Alias> change) {
    Alias there = alias(aliasArn);
    if (there == null) {
      throw ApiErrors.resourceDoesNotExist(aliasArn);
    }
    Alias changed = change.apply(there);
    checkVersions(changed);
    aliases.put(changed.name(), changed);
    return changed;
  }

  private void checkVersions(Alias alias) {
    for (Alias.Route route : alias.routes()) {
      if (version(route.versionArn()) == null) {
        throw ApiErrors.resourceDoesNotExist(route.versionArn());
      }
    }
  }

  /** The alias of that ARN, or null. */
  synchronized @Nullable Alias alias(String aliasArn) {
    return aliases.values().stream()
        .filter(alias -> alias.arn().equals(aliasArn))
        .findFirst()
        .orElse(null);
  }

  /** Deletes an alias; one that does not exist is no error. */
  synchronized void deleteAlias(String aliasArn) {
    aliases.values().removeIf(alias -> alias.arn().equals(aliasArn));
  }

  /**
   * In the order of their creation: conformance/api/aliases,
   * test_base_lifecycle_create_delete_list.
   */
  synchronized List<Alias> aliases() {
    return List.copyOf(aliases.values());
  }
}
