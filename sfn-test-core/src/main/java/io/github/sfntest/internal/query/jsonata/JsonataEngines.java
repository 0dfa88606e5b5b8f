package io.github.sfntest.internal.query.jsonata;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine comes from: its library is loaded with the first JSONata expression, not before.
 */
public final class JsonataEngines {

  private static volatile @Nullable Consumer<String> observer;

  private JsonataEngines() {}

  /** Parses an expression with the engine in use. */
  public static Program compile(String text) throws ParseFailure {
    Consumer<String> seen = observer;
    if (seen != null) {
      seen.accept(text);
    }
    return Holder.ENGINE.compile(text);
  }

  /** Tells the tests of this package which texts are parsed; null: nobody. */
  static void observe(@Nullable Consumer<String> newObserver) {
    observer = newObserver;
  }

  private static final class Holder {
    static final JsonataEngine ENGINE = new DashjoinEngine();
  }
}
