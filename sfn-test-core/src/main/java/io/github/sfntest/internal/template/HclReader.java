package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the blocks of a {@code .tf} file and their attributes. Expressions are only cut out, so
 * that a file may hold any of the language's.
 */
final class HclReader {

  private final String text;
  private final String source;
  private int at;

  private HclReader(String text, String source) {
    this.text = text;
    this.source = source;
  }

  static List<HclBlock> blocks(String text, String source) {
    HclText.check(text, new Location(source, 1, 1));
    HclReader reader = new HclReader(text, source);
    List<HclBlock> blocks = new ArrayList<>();
    while (reader.skipBlanks()) {
      int start = reader.at;
      String word = reader.word();
      if (word.isEmpty()) {
        throw reader.broken("a block such as resource \"…\" \"…\" { … }", start);
      }
      blocks.add(reader.block(word, start));
    }
    return blocks;
  }

  /** What follows a block's type: its labels and its body. */
  private HclBlock block(String type, int start) {
    List<String> labels = new ArrayList<>();
    while (skipBlanks() && text.charAt(at) != '{') {
      if (text.charAt(at) == '"') {
        int end = HclText.endOfString(text, at);
        labels.add(text.substring(at + 1, Math.max(at + 1, end - 1)));
        at = end;
      } else {
        String label = word();
        if (label.isEmpty()) {
          throw broken("{ after the labels of a block", at);
        }
        labels.add(label);
      }
    }
    at++;
    return new HclBlock(type, labels, body(start), location(start));
  }

  private Map<String, HclExpression> body(int start) {
    Map<String, HclExpression> attributes = new LinkedHashMap<>();
    while (skipBlanks()) {
      if (text.charAt(at) == '}') {
        at++;
        return attributes;
      }
      int member = at;
      String name = word();
      if (name.isEmpty()) {
        throw broken("an attribute or a block", member);
      }
      skipBlanks();
      if (at < text.length() && text.charAt(at) == '=') {
        at++;
        while (at < text.length() && " \t".indexOf(text.charAt(at)) >= 0) {
          at++;
        }
        int from = at;
        at = HclText.endOfExpression(text, at);
        attributes.put(name, new HclExpression(text.substring(from, at).strip(), location(from)));
      } else {
        block(name, member);
      }
    }
    throw broken("} at the end of the block", start);
  }

  private boolean skipBlanks() {
    at = HclText.skipBlanks(text, at);
    return at < text.length();
  }

  private String word() {
    int start = at;
    while (at < text.length() && HclText.isWordPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private TemplateException broken(String expected, int offset) {
    return TemplateException.of(
        "A Terraform file cannot be read.", location(offset), expected, "correct the file");
  }

  private Location location(int offset) {
    return HclText.location(text, offset, new Location(source, 1, 1));
  }
}
