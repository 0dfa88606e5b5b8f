package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import java.util.regex.PatternSyntaxException;

/** The engine on {@code com.dashjoin:jsonata}. */
final class DashjoinEngine implements JsonataEngine {

  @Override
  public Program compile(String text) throws ParseFailure {
    Jsonata parsed = parse(text);
    parsed.setValidateInput(false);
    parsed.setOutputConvertNulls(false);
    Mentions mentions = MentionsReader.read(text, Library.names());
    Library.install(parsed, mentions.names());
    return new DashjoinProgram(parsed, mentions);
  }

  private static Jsonata parse(String text) throws ParseFailure {
    try {
      return Jsonata.jsonata(text);
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
}
