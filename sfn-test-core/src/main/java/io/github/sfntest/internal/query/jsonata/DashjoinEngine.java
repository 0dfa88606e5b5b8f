package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import io.github.sfntest.internal.query.jsonata.Lexer.Kind;
import io.github.sfntest.internal.query.jsonata.Lexer.Token;
import java.util.regex.PatternSyntaxException;

/** The engine on {@code com.dashjoin:jsonata}. */
final class DashjoinEngine implements JsonataEngine {

  @Override
  public Program compile(String text) throws ParseFailure {
    Jsonata parsed = parse(text);
    refuseLaterOperators(text);
    parsed.setValidateInput(false);
    parsed.setOutputConvertNulls(false);
    Mentions mentions = MentionsReader.read(text, Library.functionNames());
    Library.install(parsed, mentions.names());
    return new DashjoinProgram(parsed, mentions);
  }

  private static Jsonata parse(String text) throws ParseFailure {
    // The library looks at the character after a comment, even where the text ends with it.
    String padded = text.endsWith("*/") ? text + " " : text;
    try {
      return Jsonata.jsonata(RegexLiterals.translate(padded));
    } catch (JException e) {
      throw new ParseFailure(ErrorTexts.of(e), e.getLocation());
    } catch (PatternSyntaxException e) {
      throw new ParseFailure(
          "Invalid regular expression /" + e.getPattern() + "/: " + e.getDescription(), 0);
    } catch (RuntimeException | StackOverflowError e) {
      // The parser runs past the end of some unfinished texts.
      throw new ParseFailure("S0203: Unexpected end of the expression", text.length());
    }
  }

  /**
   * The library knows two operators of a later JSONata than that of AWS, {@code ??} and {@code ?:}.
   */
  private static void refuseLaterOperators(String text) throws ParseFailure {
    Lexer lexer = new Lexer(text);
    Token before = lexer.next(true);
    while (before.kind() != Kind.END) {
      boolean isOperator = before.kind() == Kind.OPERATOR;
      Token token = lexer.next(isOperator && ")]}".indexOf(before.text().charAt(0)) < 0);
      boolean isAdjacent = token.position() == before.position() + 1;
      if (before.is("?") && isAdjacent && (token.is("?") || token.is(":"))) {
        throw new ParseFailure(
            "S0211: " + ErrorTexts.fill("S0211", token.text()), token.position());
      }
      before = token;
    }
  }
}
