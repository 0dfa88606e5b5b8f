package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.FieldExpression;
import io.github.sfntest.internal.query.JsonPath;
import io.github.sfntest.internal.query.JsonataExpression;
import io.github.sfntest.internal.query.JsonataSyntaxException;
import io.github.sfntest.internal.query.JsonataTemplate;
import io.github.sfntest.internal.query.PayloadTemplate;
import io.github.sfntest.internal.query.QueryLanguage;
import io.github.sfntest.internal.query.QuerySyntaxException;
import io.github.sfntest.internal.query.ReferencePaths;
import io.github.sfntest.internal.query.TemplateSyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the fields of one object that hold paths, templates or JSONata, and reports those that
 * are not well formed. All methods give null for an absent field and for one they reported.
 */
final class QueryFields {

  private static final List<String> STATES_MEMBERS = List.of("result", "errorOutput");
  private static final String NOT_A_REFERENCE_PATH = "Value is not a Reference Path";

  private final FieldReader fields;
  private final QueryLanguage language;
  private final String prefix;
  private final @Nullable String outputMember;

  /**
   * @param prefix what stands before a field's name in the error texts of JSONata, such as {@code
   *     Catch[0]/}; empty for a state's own fields
   * @param outputMember what {@code $states} has in {@code Output} and {@code Assign} beside input
   *     and context; null for nothing
   */
  QueryFields(
      FieldReader fields, QueryLanguage language, String prefix, @Nullable String outputMember) {
    this.fields = fields;
    this.language = language;
    this.prefix = prefix;
    this.outputMember = outputMember;
  }

  /** A path that reads: JSONPath, context path or variable. */
  @Nullable Expression path(String name) {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    try {
      return JsonPath.compile(text);
    } catch (QuerySyntaxException e) {
      fields.wrong(name, "Value must be a valid JSONPath.");
      return null;
    }
  }

  /** {@code InputPath} or {@code OutputPath}. */
  @Nullable PathField pathOrNull(String name) {
    if (isNull(name)) {
      return new PathField(null);
    }
    Expression path = path(name);
    return path == null ? null : new PathField(path);
  }

  /** {@code ResultPath}. */
  @Nullable ResultPath resultPath(String name) {
    if (isNull(name)) {
      return new ResultPath(null);
    }
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    try {
      return new ResultPath(ReferencePaths.compile(text));
    } catch (QuerySyntaxException e) {
      fields.wrong(name, NOT_A_REFERENCE_PATH);
      return null;
    }
  }

  private boolean isNull(String name) {
    JsonNode value = fields.node(name);
    return value != null && value.isNull();
  }

  /** A payload template of JSONPath. */
  @Nullable Expression payloadTemplate(String name) {
    JsonNode value = fields.node(name);
    if (value == null) {
      return null;
    }
    Lookalikes.inTemplate(fields, name);
    try {
      return PayloadTemplate.compile(value);
    } catch (TemplateSyntaxException first) {
      PayloadTemplate.problems(value).forEach(problem -> report(name, problem));
      return null;
    }
  }

  /** AWS gives the place of the template. */
  private void report(String name, TemplateSyntaxException problem) {
    String message =
        switch (problem.reason()) {
          case NO_EXPRESSION ->
              "The value for the field '"
                  + problem.field()
                  + "' must be a valid JSONPath or a valid intrinsic function call";
          case DUPLICATE_NAME ->
              "The field '" + problem.field() + "' is there twice, with and without '.$'";
        };
    Place template = fields.place().field(name);
    fields.findings().schema(template, template.at(problem.pointer(), fields.node(name)), message);
  }

  /** JSON with JSONata expressions anywhere in it. */
  @Nullable Expression jsonataTemplate(String name) {
    JsonNode value = fields.node(name);
    if (value == null) {
      return null;
    }
    try {
      JsonataTemplate template = JsonataTemplate.compile(prefix + name, value);
      checkStates(name, template.statesMembers());
      return template;
    } catch (JsonataSyntaxException e) {
      report(e);
      return null;
    }
  }

  /** A template of the state's own language. */
  @Nullable Expression template(String name) {
    return language == QueryLanguage.JSONATA ? jsonataTemplate(name) : payloadTemplate(name);
  }

  /** The {@code …Path} twin of a field: a reference path or a variable. */
  @Nullable ValueField referencePath(String name) {
    String text = fields.text(name);
    if (text != null && text.startsWith("$$")) {
      // Only ItemsPath takes the context object.
      fields.wrong(name, NOT_A_REFERENCE_PATH);
      return null;
    }
    return referencePathOrContext(name);
  }

  /** {@code ItemsPath}: a reference path, into the context object too, or a variable. */
  @Nullable ValueField referencePathOrContext(String name) {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    try {
      return new ValueField(name, ValueField.Kind.PATH, null, ReferencePaths.compileReading(text));
    } catch (QuerySyntaxException e) {
      fields.wrong(name, NOT_A_REFERENCE_PATH);
      return null;
    }
  }

  /** {@code ErrorPath} or {@code CausePath}: a path or an intrinsic call. */
  @Nullable ValueField pathOrIntrinsic(String name) {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    try {
      return new ValueField(
          name, ValueField.Kind.PATH, null, FieldExpression.compileDollarField(name, text));
    } catch (QuerySyntaxException e) {
      fields.wrong(
          name,
          "The value for the field '"
              + name
              + "' must be a valid JSONPath or a valid intrinsic function call");
      return null;
    }
  }

  /** Whether the field is a text that is a JSONata expression, in a state where that matters. */
  boolean isExpression(String name) {
    JsonNode value = fields.node(name);
    return language == QueryLanguage.JSONATA
        && value != null
        && value.isTextual()
        && (value.textValue().startsWith("{%") || value.textValue().endsWith("%}"));
  }

  /** A field that is one JSONata expression; see {@link #isExpression}. */
  @Nullable ValueField jsonataValue(String name) {
    String text = fields.text(name);
    if (text == null) {
      return null;
    }
    try {
      if (!JsonataTemplate.isExpression(prefix + name, text)) {
        return null; // isExpression(name) said that it is one, or half of one
      }
      JsonataExpression expression =
          JsonataExpression.compile(prefix + name, text.substring(2, text.length() - 2));
      checkStates(name, expression.statesMembers());
      return new ValueField(prefix + name, ValueField.Kind.JSONATA, null, expression);
    } catch (JsonataSyntaxException e) {
      report(e);
      return null;
    }
  }

  /** A whole number in a range or, in JSONata, an expression. */
  @Nullable ValueField integer(String name, long least, long most) {
    if (isExpression(name)) {
      return jsonataValue(name);
    }
    JsonNode value = fields.node(name);
    return value != null && fields.isInteger(name, value, least, most)
        ? literal(name, value)
        : null;
  }

  /** A number in a range or, in JSONata, an expression. */
  @Nullable ValueField number(String name, double least, double most) {
    if (isExpression(name)) {
      return jsonataValue(name);
    }
    JsonNode value = fields.node(name);
    return value != null && fields.isNumber(name, value, least, most) ? literal(name, value) : null;
  }

  /** A text or, in JSONata, an expression. */
  @Nullable ValueField text(String name) {
    if (isExpression(name)) {
      return jsonataValue(name);
    }
    JsonNode value = fields.node(name);
    return value != null && fields.text(name) != null ? literal(name, value) : null;
  }

  /** A field with its literal value. */
  ValueField literal(String name, JsonNode value) {
    return new ValueField(name, ValueField.Kind.LITERAL, value, null);
  }

  /** Reports members of {@code $states} that this field does not have. */
  private void checkStates(String name, Set<String> members) {
    boolean isOutput = name.equals("Output") || name.equals("Assign");
    for (String member : STATES_MEMBERS) {
      if (members.contains(member) && !(isOutput && member.equals(outputMember))) {
        fields
            .findings()
            .error(
                JsonataSyntaxException.UNSUPPORTED,
                "Reference to '$states." + member + "' is not supported.",
                fields.place().field(name));
      }
    }
  }

  private void report(JsonataSyntaxException e) {
    fields.findings().error(e.code(), String.valueOf(e.getMessage()), placeOf(e.location()));
  }

  /** The place of a JSONata location, which counts from the state: {@code Catch[0]/Output/a}. */
  private Place placeOf(String location) {
    Place place = fields.place();
    JsonNode node = fields.object();
    String rest = location.startsWith(prefix) ? location.substring(prefix.length()) : location;
    for (String step : rest.replace("[", "/").replace("]", "").split("/", -1)) {
      boolean isIndex = node.isArray() && step.matches("\\d{1,9}");
      place = new Place(place, step, isIndex);
      node = isIndex ? node.path(Integer.parseInt(step)) : node.path(step);
    }
    return place;
  }
}
