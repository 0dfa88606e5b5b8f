package io.github.sfntest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The public API of the modules, as the compiled classes have it: text for {@code docs/api.md}. */
final class ApiPage {
  private static final String HEAD =
      """
      # Public API

      All that is public outside of `internal` packages, with its status
      ([`@API`](https://apiguardian-team.github.io/apiguardian/docs/current/api/)). A test compares this page with the
      compiled classes; `-Dsfn.api.update=true` writes it anew. What is `INTERNAL` is public for the kit's own modules only.
      """;

  private final StringBuilder out = new StringBuilder(HEAD);

  private ApiPage() {}

  /**
   * The page.
   *
   * @param modules the names of the modules, each with a class of it
   */
  static String of(Map<String, Class<?>> modules) {
    ApiPage page = new ApiPage();
    modules.forEach(page::module);
    return page.out.toString();
  }

  private void module(String name, Class<?> sample) {
    out.append("\n## ").append(name).append('\n');
    Map<String, List<Class<?>>> packages = new TreeMap<>();
    for (Class<?> type : publicTypes(sample)) {
      packages.computeIfAbsent(type.getPackageName(), key -> new ArrayList<>()).add(type);
    }
    packages.forEach(
        (packageName, types) -> {
          out.append("\n### ").append(packageName).append('\n');
          types.forEach(this::type);
        });
  }

  private void type(Class<?> type) {
    out.append("\n**").append(name(type)).append("** · ").append(kind(type)).append(status(type));
    String parents = parents(type);
    out.append(parents.isEmpty() ? "" : " · " + parents).append("\n\n```text\n");
    lines(type.getDeclaredFields(), ApiPage::constant);
    lines(type.getDeclaredConstructors(), constructor -> signature(type, constructor));
    lines(type.getDeclaredMethods(), ApiPage::signature);
    out.append("```\n");
  }

  private <M extends Member> void lines(M[] members, Function<M, String> toText) {
    Predicate<M> isApi =
        member ->
            !member.isSynthetic()
                && (Modifier.isPublic(member.getModifiers())
                    || Modifier.isProtected(member.getModifiers()));
    Arrays.stream(members)
        .filter(isApi)
        .map(toText)
        .sorted()
        .forEach(line -> out.append(line).append('\n'));
  }

  private static String constant(Field field) {
    return field.isEnumConstant()
        ? field.getName()
        : modifiers(field) + text(field.getGenericType()) + " " + field.getName();
  }

  private static String signature(Class<?> owner, Constructor<?> constructor) {
    return modifiers(constructor) + "new " + owner.getSimpleName() + parameters(constructor);
  }

  private static String signature(Method method) {
    return modifiers(method)
        + text(method.getGenericReturnType())
        + " "
        + method.getName()
        + parameters(method);
  }

  private static String parameters(Executable executable) {
    String types =
        Arrays.stream(executable.getGenericParameterTypes())
            .map(ApiPage::text)
            .collect(Collectors.joining(", "));
    API api = executable.getAnnotation(API.class);
    return "(" + types + ")" + (api == null ? "" : "  // " + api.status());
  }

  private static String modifiers(Member member) {
    return (Modifier.isProtected(member.getModifiers()) ? "protected " : "")
        + (Modifier.isStatic(member.getModifiers()) ? "static " : "");
  }

  /** A type without the packages: which one is meant is clear to a reader. */
  private static String text(Type type) {
    return type.getTypeName().replaceAll("[a-z][a-zA-Z0-9_]*\\.", "").replace('$', '.');
  }

  private static String name(Class<?> type) {
    return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
  }

  private static String kind(Class<?> type) {
    if (type.isAnnotation()) {
      return "annotation";
    }
    if (type.isInterface()) {
      return "interface";
    }
    if (type.isEnum()) {
      return "enum";
    }
    String kind = type.isRecord() ? "record" : "class";
    return Modifier.isAbstract(type.getModifiers()) ? "abstract " + kind : kind;
  }

  private static String status(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      API api = each.getAnnotation(API.class);
      if (api != null) {
        return " · " + api.status();
      }
    }
    return "";
  }

  private static String parents(Class<?> type) {
    List<Type> parents = new ArrayList<>(List.of(type.getGenericInterfaces()));
    Type superclass = type.getGenericSuperclass();
    if (superclass != null && superclass != Object.class && !type.isEnum() && !type.isRecord()) {
      parents.add(0, superclass);
    }
    return parents.stream()
        .map(parent -> "`" + text(parent) + "`")
        .collect(Collectors.joining(", "));
  }

  // ---- the classes

  private static List<Class<?>> publicTypes(Class<?> sample) {
    ClassLoader loader = sample.getClassLoader();
    return classNames(sample).stream()
        .filter(name -> !name.contains(".internal.") && !name.endsWith("package-info"))
        .sorted()
        .<Class<?>>map(name -> load(name, loader))
        .filter(ApiPage::isPublic)
        .toList();
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
      if (!Modifier.isPublic(each.getModifiers()) || each.isAnonymousClass()) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> load(String name, ClassLoader loader) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> classNames(Class<?> sample) {
    try {
      URI where = sample.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path path = Path.of(where);
      if (Files.isDirectory(path)) {
        return classNames(path);
      }
      try (FileSystem jar = FileSystems.newFileSystem(path)) {
        return classNames(jar.getPath("/"));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> classNames(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .map(name -> name.replace('/', '.').replace('\\', '.'))
          .toList();
    }
  }
}
