package io.github.sfntest.mock;

import java.util.ArrayList;
import java.util.List;

/**
 * Which calls a mock answers, and where it was declared. Immutable, but for what its draft notes.
 *
 * @param registry where it belongs
 * @param subject the task, function, resource or machine it names
 * @param conditions what else must hold
 * @param counting what each has its own sequence for
 * @param lenient whether it may stay unused
 * @param shapeCheck how its values are compared with the service's response
 * @param place the line that declared it
 * @param origin on whose behalf
 * @param draft shared by all that were narrowed from one
 */
record Declaration(
    MockRegistry registry,
    Subject subject,
    List<Condition> conditions,
    Counting counting,
    boolean lenient,
    ShapeCheck shapeCheck,
    Place place,
    Origin origin,
    Draft draft) {

  Values values() {
    return new Values(registry.mapper(), this);
  }

  Declaration with(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return narrowed(List.copyOf(more), counting, lenient, shapeCheck);
  }

  Declaration withPerItem() {
    return narrowed(conditions, Counting.PER_ITEM, lenient, shapeCheck);
  }

  Declaration withLenient() {
    return narrowed(conditions, counting, true, shapeCheck);
  }

  Declaration with(ShapeCheck newShapeCheck) {
    return narrowed(conditions, counting, lenient, newShapeCheck);
  }

  private Declaration narrowed(
      List<Condition> now, Counting counts, boolean isLenient, ShapeCheck check) {
    Declaration narrowed =
        new Declaration(registry, subject, now, counts, isLenient, check, place, origin, draft);
    draft.narrowedTo(narrowed);
    return narrowed;
  }

  /** As the test wrote it, such as {@code whenLambda("charge-card").forItem(2)}. */
  String text() {
    StringBuilder text = new StringBuilder(subject.declared());
    for (Condition condition : conditions) {
      text.append(condition.declared());
    }
    return text.toString();
  }

  /** The declaration and its place, as messages list it. */
  String textAndPlace() {
    return text() + "   " + place;
  }
}
