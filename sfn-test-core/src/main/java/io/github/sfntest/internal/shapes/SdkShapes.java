package io.github.sfntest.internal.shapes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;

/**
 * Response shapes read off the response classes of the AWS SDK, where a service's module is on the
 * class path: names and types, without limits.
 */
final class SdkShapes {
  static final String PACKAGE = "software.amazon.awssdk.services.";
  private static final Set<MarshallingType<?>> NUMBERS =
      Set.of(
          MarshallingType.INTEGER,
          MarshallingType.LONG,
          MarshallingType.FLOAT,
          MarshallingType.DOUBLE,
          MarshallingType.BIG_DECIMAL,
          MarshallingType.SHORT,
          MarshallingType.BYTE);
  private static final Set<MarshallingType<?>> TEXTS =
      Set.of(MarshallingType.STRING, MarshallingType.INSTANT, MarshallingType.SDK_BYTES);

  private SdkShapes() {}

  /** What an action answers; null if the SDK's module of that service is not there. */
  static Shape.@Nullable Structure response(String service, String action) {
    SdkPojo builder = builder(service, action);
    return builder == null ? null : structure(builder.sdkFields());
  }

  private static @Nullable SdkPojo builder(String service, String action) {
    String name =
        PACKAGE
            + service
            + ".model."
            + action.substring(0, 1).toUpperCase(Locale.ROOT)
            + action.substring(1)
            + "Response";
    try {
      Object builder = load(name).getMethod("builder").invoke(null);
      return builder instanceof SdkPojo pojo ? pojo : null;
    } catch (ReflectiveOperationException | LinkageError e) {
      return null; // not there: nothing to compare with
    }
  }

  static Class<?> load(String name) throws ClassNotFoundException {
    ClassLoader own = Thread.currentThread().getContextClassLoader();
    return Class.forName(name, true, own == null ? SdkShapes.class.getClassLoader() : own);
  }

  private static Shape.Structure structure(List<SdkField<?>> fields) {
    Map<String, Shape.Member> members = new LinkedHashMap<>();
    for (SdkField<?> field : fields) {
      members.put(field.memberName(), new Shape.Member(false, () -> shape(field)));
    }
    return new Shape.Structure(members);
  }

  private static Shape shape(SdkField<?> field) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return structure(field.constructor().get().sdkFields());
    }
    if (type == MarshallingType.LIST) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      return new Shape.ListOf(Limits.NONE, () -> shape(element));
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> value = field.getTrait(MapTrait.class).valueFieldInfo();
      return new Shape.MapOf(Limits.NONE, () -> shape(value));
    }
    if (NUMBERS.contains(type)) {
      return new Shape.Numeric(Limits.NONE);
    }
    if (TEXTS.contains(type)) {
      return new Shape.Text(Limits.NONE, Set.of());
    }
    return new Shape.Plain(type == MarshallingType.BOOLEAN ? Shape.Kind.BOOLEAN : Shape.Kind.ANY);
  }
}
