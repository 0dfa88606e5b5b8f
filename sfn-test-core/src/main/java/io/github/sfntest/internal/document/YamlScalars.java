package io.github.sfntest.internal.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.math.BigInteger;
import java.util.Locale;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The JSON values of YAML 1.1 scalars. What JSON has no value for stays the text it is. */
final class YamlScalars {

  static final JsonNode NULL = Json.nul();

  private YamlScalars() {}

  static JsonNode json(ScalarNode scalar) {
    String text = scalar.getValue();
    // A short tag of CloudFormation says nothing about the type; what it is given is text.
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NULL;
    }
    if (tag.equals(Tag.BOOL)) {
      // YAML 1.1 has yes, no, on and off as well; but states are called so.
      String word = text.toLowerCase(Locale.ROOT);
      return word.equals("true") || word.equals("false")
          ? Json.bool(word.equals("true"))
          : Json.text(text);
    }
    if (tag.equals(Tag.INT)) {
      return integer(text);
    }
    return tag.equals(Tag.FLOAT) ? decimal(text) : Json.text(text);
  }

  private static JsonNode integer(String text) {
    String digits = text.replace("_", "");
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    if (digits.indexOf(':') >= 0) {
      return Json.text(text); // base 60: a time of day, rather than a number
    }
    int radix = 10;
    if (digits.startsWith("0b")) {
      radix = 2;
    } else if (digits.startsWith("0x")) {
      radix = 16;
    } else if (digits.startsWith("0") && digits.length() > 1) {
      radix = 8;
    }
    int prefix = radix == 2 || radix == 16 ? 2 : 0;
    BigInteger value = new BigInteger(digits.substring(prefix), radix);
    return number((negative ? value.negate() : value).toString(), text);
  }

  private static JsonNode decimal(String text) {
    String digits = text.replace("_", "");
    if (digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    digits = digits.replaceFirst("^(-?)\\.", "$10.").replaceFirst("\\.(?=[eE]|$)", "");
    return number(digits, text);
  }

  private static JsonNode number(String digits, String text) {
    try {
      return Json.parse(digits);
    } catch (JsonSyntaxException e) {
      return Json.text(text); // such as .inf
    }
  }

  /**
   * By how many columns the lines of a literal block are indented; {@link Node#NO_BLOCK} if it is
   * none.
   */
  static int indentOf(ScalarNode scalar) {
    Mark start = scalar.getStartMark();
    if (scalar.getScalarStyle() != DumperOptions.ScalarStyle.LITERAL || start == null) {
      return Node.NO_BLOCK;
    }
    int[] text = start.getBuffer();
    int i = start.getPointer();
    int indent = 0;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    for (i++; i < text.length && (text[i] == ' ' || text[i] == '\n'); i++) {
      indent = text[i] == ' ' ? indent + 1 : 0;
    }
    return indent;
  }
}
