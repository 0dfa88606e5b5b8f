package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Scope;
import io.github.sfntest.internal.query.Surroundings;
import org.jspecify.annotations.Nullable;

/** What the fields of the state a strand is in can see. */
final class FieldScope implements Scope {
  private final Strand strand;
  private final JsonNode root;
  private final @Nullable JsonNode result;
  private final @Nullable JsonNode errorOutput;
  private final @Nullable JsonNode mapItem;

  /** Null until a field asks for it. */
  private @Nullable JsonNode context;

  FieldScope(
      Strand strand,
      JsonNode root,
      @Nullable JsonNode result,
      @Nullable JsonNode errorOutput,
      @Nullable JsonNode mapItem) {
    this.strand = strand;
    this.root = root;
    this.result = result;
    this.errorOutput = errorOutput;
    this.mapItem = mapItem;
  }

  /** For fields that see the input only. */
  static FieldScope of(Strand strand, JsonNode root) {
    return new FieldScope(strand, root, null, null, null);
  }

  /** For {@code ResultSelector}, {@code Output} and {@code Assign} of Task, Parallel and Map. */
  static FieldScope withResult(Strand strand, JsonNode root, JsonNode result) {
    return new FieldScope(strand, root, result, null, null);
  }

  /** For a catcher. */
  static FieldScope withErrorOutput(Strand strand, JsonNode errorOutput) {
    return new FieldScope(strand, errorOutput, null, errorOutput, null);
  }

  /** For the fields of a Map that are evaluated for an item. */
  static FieldScope withItem(Strand strand, JsonNode root, JsonNode mapItem) {
    return new FieldScope(strand, root, null, null, mapItem);
  }

  @Override
  public JsonNode root() {
    return root;
  }

  @Override
  public @Nullable JsonNode result() {
    return result;
  }

  @Override
  public @Nullable JsonNode errorOutput() {
    return errorOutput;
  }

  @Override
  public JsonNode stateInput() {
    return strand.input();
  }

  @Override
  public JsonNode context() {
    if (context == null) {
      context = strand.context(mapItem);
    }
    return context;
  }

  @Override
  public @Nullable JsonNode variable(String name) {
    return strand.variables().get(name);
  }

  @Override
  public Surroundings surroundings() {
    return strand.run();
  }
}
