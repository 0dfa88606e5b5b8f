package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of ours in the library's clothes. Immutable. */
final class NativeFunction extends Jsonata.JFunction {

  /** What the function does. */
  @FunctionalInterface
  interface Body {
    /** The result; null if it is undefined. */
    @Nullable Object call(Arguments arguments);
  }

  private final Signature signature;
  private final int arity;
  private final Body body;

  /**
   * @param signature the types of its arguments, such as {@code <s-nn?:s>}
   * @param arity how many arguments a higher-order function gives it
   */
  NativeFunction(String name, String signature, int arity, Body body) {
    // The library wants a method of its own and a signature; both are overridden here.
    super(name, "<x:x>", Functions.class, null, "string");
    this.signature = Signature.parse(name, signature);
    this.arity = arity;
    this.body = body;
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"}) // the library's signature
  public @Nullable Object call(@Nullable Object context, List arguments) {
    return body.call(
        new Arguments(signature.validate((List<@Nullable Object>) arguments, context)));
  }

  /** Nothing: {@link #call} validates, since it is also reached without this. */
  @Override
  public Object validate(Object arguments, @Nullable Object context) {
    return arguments;
  }

  @Override
  public int getNumberOfArgs() {
    return arity;
  }
}
