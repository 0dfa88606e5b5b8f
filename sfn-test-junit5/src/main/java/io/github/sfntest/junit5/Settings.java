package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironmentBuilder;
import io.github.sfntest.junit5.SfnSettings.Scope;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The {@link SfnSettings} that hold for one context: each attribute from the nearest place that
 * sets it. Immutable, checked when made.
 */
final class Settings {

  /**
   * One place that carries the annotation. {@code level} is the context of its class; null on a
   * method.
   */
  private record Place(SfnSettings settings, @Nullable ExtensionContext level, String where) {}

  private final List<Place> places;
  private final ExtensionContext context;

  private Settings(ExtensionContext context, List<Place> places) {
    this.context = context;
    this.places = places;
  }

  static Settings of(ExtensionContext context) {
    List<Place> places = new ArrayList<>(2);
    Method method = context.getTestMethod().orElse(null);
    if (method != null) {
      AnnotationSupport.findAnnotation(method, SfnSettings.class)
          .ifPresent(settings -> places.add(new Place(settings, null, Misconfigured.name(method))));
    }
    for (ExtensionContext level : Contexts.classes(context)) {
      for (Class<?> type = level.getRequiredTestClass();
          type != null && type != Object.class;
          type = type.getSuperclass()) {
        Optional<SfnSettings> found = AnnotationSupport.findAnnotation(type, SfnSettings.class);
        if (found.isEmpty()) {
          break;
        }
        places.add(new Place(found.get(), level, "class " + Misconfigured.name(type)));
      }
    }
    for (Place place : places) {
      check(place);
    }
    return new Settings(context, places);
  }

  /**
   * {@return the context whose environment serves this one} A class's if tests share it, else the
   * test's own, else nothing: a class whose tests have an environment each has none.
   */
  Optional<ExtensionContext> owner() {
    for (Place place : places) {
      if (place.settings.scope().length > 0) {
        if (place.settings.scope()[0] == Scope.PER_TEST) {
          break;
        }
        return Optional.of(sharedBy(place));
      }
    }
    return Contexts.isTest(context) ? Optional.of(context) : Optional.empty();
  }

  boolean injectClients() {
    for (Place place : places) {
      if (place.settings.injectClients().length > 0) {
        return place.settings.injectClients()[0];
      }
    }
    return true;
  }

  /** Hands the attributes that are the environment's own to its builder. */
  void applyTo(SfnTestEnvironmentBuilder builder) {
    if (!places.isEmpty()) {
      applyPlaces(builder);
    }
    Long seed = Seeds.of(context);
    if (seed != null) {
      builder.interleaving(seed);
    }
  }

  private void applyPlaces(SfnTestEnvironmentBuilder builder) {
    first("strictness", SfnSettings::strictness, values -> builder.strictness(values[0]));
    first("timeControl", SfnSettings::timeControl, values -> builder.timeControl(values[0]));
    firstText("startTime", SfnSettings::startTime, text -> builder.startTime(Instant.parse(text)));
    firstSeed(SfnSettings::seed, builder::seed);
    firstSeed(SfnSettings::interleaving, builder::interleaving);
    firstText("region", SfnSettings::region, builder::region);
    firstText("accountId", SfnSettings::accountId, builder::accountId);
  }

  private void firstSeed(Function<SfnSettings, long[]> values, LongConsumer setter) {
    for (Place place : places) {
      long[] found = values.apply(place.settings);
      if (found.length > 0) {
        setter.accept(found[0]);
        return;
      }
    }
  }

  private <T> void first(
      String attribute, Function<SfnSettings, T[]> values, Consumer<T[]> setter) {
    for (Place place : places) {
      T[] found = values.apply(place.settings);
      if (found.length > 0) {
        set(place, attribute, String.valueOf(found[0]), () -> setter.accept(found));
        return;
      }
    }
  }

  private void firstText(
      String attribute, Function<SfnSettings, String> value, Consumer<String> setter) {
    for (Place place : places) {
      String found = value.apply(place.settings);
      if (!found.isEmpty()) {
        set(place, attribute, '"' + found + '"', () -> setter.accept(found));
        return;
      }
    }
  }

  private static void set(Place place, String attribute, String value, Runnable setter) {
    try {
      setter.run();
    } catch (IllegalArgumentException e) {
      throw Misconfigured.because(
          "@SfnSettings has " + attribute + " = " + value + ", which cannot be used.",
          place.where + ", @SfnSettings(" + attribute + " = " + value + ")",
          String.valueOf(e.getMessage()),
          "change " + attribute + ", or leave it out",
          e);
    }
  }

  /**
   * {@return the context of the class that shares its environment} Nothing nearer may want another
   * environment.
   */
  private ExtensionContext sharedBy(Place owner) {
    for (Place nearer : places) {
      if (nearer.level == owner.level) {
        break;
      }
      String attribute = environmentAttribute(nearer.settings);
      if (attribute != null) {
        throw Misconfigured.because(
            "@SfnSettings wants its own " + attribute + " in an environment that is shared.",
            nearer.where + ", @SfnSettings(" + attribute + " = …)",
            "the attributes of a shared environment on the class that shares it, "
                + owner.where
                + ", @SfnSettings(scope = PER_CLASS)",
            "move " + attribute + " there, or add scope = PER_TEST beside it");
      }
    }
    if (owner.level == null) {
      throw new AssertionError("checked before: no scope on a method but PER_TEST");
    }
    return owner.level;
  }

  private static @Nullable String environmentAttribute(SfnSettings settings) {
    if (settings.strictness().length > 0) {
      return "strictness";
    }
    if (settings.timeControl().length > 0) {
      return "timeControl";
    }
    if (!settings.startTime().isEmpty()) {
      return "startTime";
    }
    if (settings.seed().length > 0) {
      return "seed";
    }
    if (settings.interleaving().length > 0) {
      return "interleaving";
    }
    if (!settings.region().isEmpty()) {
      return "region";
    }
    return settings.accountId().isEmpty() ? null : "accountId";
  }

  private static void check(Place place) {
    SfnSettings settings = place.settings;
    atMostOne(place, "strictness", settings.strictness().length);
    atMostOne(place, "timeControl", settings.timeControl().length);
    atMostOne(place, "seed", settings.seed().length);
    atMostOne(place, "interleaving", settings.interleaving().length);
    atMostOne(place, "scope", settings.scope().length);
    atMostOne(place, "injectClients", settings.injectClients().length);
    if (!settings.startTime().isEmpty()) {
      instant(place, settings.startTime());
    }
    if (place.level == null
        && settings.scope().length > 0
        && settings.scope()[0] == Scope.PER_CLASS) {
      throw Misconfigured.because(
          "@SfnSettings has scope = PER_CLASS on a method.",
          place.where + ", @SfnSettings(scope = PER_CLASS)",
          "this scope on the class whose tests share an environment",
          "move @SfnSettings(scope = PER_CLASS) to the class");
    }
  }

  private static void atMostOne(Place place, String attribute, int values) {
    if (values > 1) {
      throw tooMany("@SfnSettings", attribute, values, place.where);
    }
  }

  static ExtensionConfigurationException tooMany(
      String annotation, String attribute, int values, String where) {
    return Misconfigured.because(
        annotation + " has " + values + " values of " + attribute + ".",
        where + ", " + annotation + "(" + attribute + " = { … })",
        "one value at most",
        "keep one: " + annotation + "(" + attribute + " = …)");
  }

  private static void instant(Place place, String text) {
    try {
      Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw Misconfigured.because(
          "@SfnSettings has a startTime that is no instant.",
          place.where + ", @SfnSettings(startTime = \"" + text + "\")",
          "an ISO-8601 instant with its zone: " + e.getMessage(),
          "@SfnSettings(startTime = \"2025-01-01T00:00:00Z\")",
          e);
    }
  }
}
