package io.github.sfntest.internal.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Reads and sets members of the SDK's classes by their names in the API, for members that an older
 * SDK does not have: what it cannot say is null, what it cannot show is left out.
 */
final class SdkMembers {

  private SdkMembers() {}

  /** The member's value; null if it is not set or not known. */
  static @Nullable Object get(@Nullable SdkPojo pojo, String name) {
    SdkField<?> field = pojo == null ? null : field(pojo, name);
    return field == null ? null : field.getValueOrDefault(pojo);
  }

  /** The text of a member; null if it is not set or not known. */
  static @Nullable String text(@Nullable SdkPojo pojo, String name) {
    return (String) get(pojo, name);
  }

  /** The structure that a member holds; null if it is not set or not known. */
  static @Nullable SdkPojo structure(@Nullable SdkPojo pojo, String name) {
    return (SdkPojo) get(pojo, name);
  }

  /** Sets a member of a builder, unless the SDK does not know it. */
  static void set(SdkPojo builder, String name, Object value) {
    SdkField<?> field = field(builder, name);
    if (field != null) {
      field.set(builder, value);
    }
  }

  /** Sets a member to a structure with these members, unless the SDK does not know it. */
  static void setStructure(SdkPojo builder, String name, Map<String, ?> members) {
    SdkField<?> field = field(builder, name);
    if (field != null) {
      SdkPojo inner = field.constructor().get();
      members.forEach((member, value) -> set(inner, member, value));
      field.set(builder, ((SdkBuilder<?, ?>) inner).build());
    }
  }

  private static @Nullable SdkField<?> field(SdkPojo pojo, String name) {
    for (SdkField<?> field : pojo.sdkFields()) {
      if (field.locationName().equals(name)) {
        return field;
      }
    }
    return null;
  }
}
