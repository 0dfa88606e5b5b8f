package io.github.sfntest.internal.service;

import io.github.sfntest.internal.service.RequestLimits.Limit;
import io.github.sfntest.internal.service.RequestLimits.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.services.sfn.model.SfnRequest;

/**
 * Checks a request against the limits of the service's model, as AWS does before it looks at
 * anything else. It reads the request through the SDK's own description of it, so that it needs no
 * member that an older SDK does not have. Thread-safe.
 */
final class RequestValidator {
  /** An SDK class never changes, so what is found out of one is kept. */
  private static final Map<Class<?>, List<Check>> CHECKS = new ConcurrentHashMap<>();

  private RequestValidator() {}

  /**
   * The request itself, or AWS's ValidationException with all that is wrong with it. It asks for an
   * interface on purpose: for a class, the JVM would load the requests of all operations to verify
   * the one class that hands them in.
   */
  static <Q extends SdkPojo> Q check(Q request) {
    Objects.requireNonNull(request, "request");
    List<String> errors = new ArrayList<>(0);
    check(request, "", errors);
    if (!errors.isEmpty()) {
      throw ApiErrors.validation(
          errors.size()
              + (errors.size() == 1 ? " validation error" : " validation errors")
              + " detected: "
              + String.join("; ", errors));
    }
    return request;
  }

  private static void check(SdkPojo pojo, String prefix, List<String> errors) {
    for (Check check : CHECKS.computeIfAbsent(pojo.getClass(), type -> checks(pojo))) {
      check.run(pojo, prefix, errors);
    }
  }

  private static List<Check> checks(SdkPojo pojo) {
    String shape = pojo.getClass().getSimpleName();
    if (pojo instanceof SfnRequest) {
      shape = shape.substring(0, shape.length() - "Request".length());
    }
    List<Check> checks = new ArrayList<>();
    for (Limit limit : RequestLimits.of(shape)) {
      for (SdkField<?> field : pojo.sdkFields()) {
        if (limit.member().equals(field.locationName())) {
          checks.add(new Check(field, limit));
        }
      }
    }
    return List.copyOf(checks);
  }

  private record Check(SdkField<?> field, Limit limit) {

    void run(SdkPojo pojo, String prefix, List<String> errors) {
      Object value = field.getValueOrDefault(pojo);
      String path = prefix + limit.member();
      if (value == null || value instanceof SdkAutoConstructList) {
        if (limit.required()) {
          errors.add(fault(null, path, "Member must not be null"));
        }
      } else if (value instanceof String text) {
        checkText(text, path, errors);
      } else if (value instanceof Number number) {
        checkNumber(number, path, errors);
      } else if (value instanceof List<?> list) {
        checkLength(list, list.size(), path, errors);
        checkElements(list, path, errors);
      } else if (value instanceof SdkPojo structure) {
        RequestValidator.check(structure, path + ".", errors);
      }
    }

    private void checkText(String text, String path, List<String> errors) {
      checkLength(text, text.codePointCount(0, text.length()), path, errors);
      if (limit.pattern() != null && !limit.pattern().matcher(text).matches()) {
        errors.add(
            fault(
                text, path, "Member must satisfy regular expression pattern: " + limit.pattern()));
      }
      if (!limit.values().isEmpty() && !limit.values().contains(text)) {
        errors.add(fault(text, path, "Member must satisfy enum value set: " + limit.values()));
      }
    }

    private void checkLength(Object value, long length, String path, List<String> errors) {
      Range range = limit.length();
      if (range == null) {
        return;
      }
      if (length > range.max()) {
        errors.add(
            fault(value, path, "Member must have length less than or equal to " + range.max()));
      } else if (length < range.min()) {
        errors.add(
            fault(value, path, "Member must have length greater than or equal to " + range.min()));
      }
    }

    private void checkNumber(Number number, String path, List<String> errors) {
      Range range = limit.range();
      if (range == null) {
        return;
      }
      if (number.doubleValue() > range.max()) {
        errors.add(
            fault(number, path, "Member must have value less than or equal to " + range.max()));
      } else if (number.doubleValue() < range.min()) {
        errors.add(
            fault(number, path, "Member must have value greater than or equal to " + range.min()));
      }
    }

    private static void checkElements(List<?> list, String path, List<String> errors) {
      for (int i = 0; i < list.size(); i++) {
        if (list.get(i) instanceof SdkPojo element) {
          // AWS counts from 1 and calls an element of a list "member".
          RequestValidator.check(element, path + "." + (i + 1) + ".member.", errors);
        }
      }
    }

    private String fault(@Nullable Object value, String path, String constraint) {
      String shown = value == null ? " null" : limit.sensitive() ? "" : " '" + shown(value) + "'";
      return "Value" + shown + " at '" + path + "' failed to satisfy constraint: " + constraint;
    }

    /** Lists and structures as AWS writes them. */
    private static String shown(Object value) {
      if (value instanceof List<?> list) {
        return list.stream().map(Check::shown).collect(Collectors.joining(", ", "[", "]"));
      }
      if (value instanceof SdkPojo structure) {
        return structure.sdkFields().stream()
            .filter(field -> field.getValueOrDefault(structure) != null)
            .map(field -> field.locationName() + "=" + shown(field.getValueOrDefault(structure)))
            .collect(Collectors.joining(", ", structure.getClass().getSimpleName() + "(", ")"));
      }
      return String.valueOf(value);
    }
  }
}
