package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stacks of a cloud assembly, which the CDK writes to {@code cdk.out}. */
final class CdkAssembly {

  static final String MANIFEST = "manifest.json";

  private final FileReferences files;
  private final Surroundings around;
  private final Map<String, Stack> stacks = new LinkedHashMap<>();
  private final Set<String> folders = new HashSet<>();
  private final Set<String> exporting = new HashSet<>();

  private CdkAssembly(FileReferences files, TemplateValues values) {
    this.files = files;
    this.around = Surroundings.of(values, files, this::exported);
  }

  static boolean isManifest(Node root) {
    return root.get("artifacts") instanceof Node.Mapping && root.get("version") != null;
  }

  static Map<String, Stack> stacks(Node manifest, FileReferences files, TemplateValues values) {
    CdkAssembly assembly = new CdkAssembly(files, values);
    assembly.collect(manifest, "");
    return assembly.stacks;
  }

  private void collect(Node manifest, String folder) {
    if (!folders.add(folder)) {
      throw TemplateException.of(
          "The cloud assembly of the folder '" + folder + "' is nested in itself.",
          manifest.at(),
          "nested assemblies that end somewhere",
          "synthesize it again: cdk synth");
    }
    if (!(manifest.get("artifacts") instanceof Node.Mapping artifacts)) {
      throw Shapes.expected("a manifest of a cloud assembly, with artifacts", manifest);
    }
    artifacts
        .members()
        .forEach(
            (id, artifact) -> {
              Node type = artifact.get("type");
              String kind = type == null ? "" : String.valueOf(type.text());
              Node properties = artifact.get("properties");
              if (kind.equals("aws:cloudformation:stack")) {
                Node file = member(properties, "templateFile", artifact);
                FileReferences.Found found = read(file, folder, "");
                stacks.put(id, stack(found, folder));
              } else if (kind.equals("cdk:cloud-assembly")) {
                Node inner = member(properties, "directoryName", artifact);
                FileReferences.Found found = read(inner, folder, "/" + MANIFEST);
                String path = found.path().replaceFirst("/?" + MANIFEST + "$", "");
                collect(Templates.read(found.text(), found.name()), path);
              }
            });
  }

  private Stack stack(FileReferences.Found found, String folder) {
    Node root = Templates.read(found.text(), found.name());
    return new Stack(root, Map.of(), folder, around);
  }

  private FileReferences.Found read(Node file, String folder, String suffix) {
    Location at = file.at();
    return files.read(file.text() + suffix, folder, at);
  }

  private static Node member(@Nullable Node properties, String name, Node artifact) {
    Node value = properties == null ? null : properties.get(name);
    if (value == null || value.text() == null) {
      throw Shapes.expected("an artifact with the property " + name, artifact);
    }
    return value;
  }

  private @Nullable Node exported(String name) {
    if (!exporting.add(name)) {
      return null; // it is exported as what it is imported as: nothing
    }
    try {
      for (Stack stack : stacks.values()) {
        Node value = stack.export(name);
        if (value != null) {
          return value;
        }
      }
      return null;
    } finally {
      exporting.remove(name);
    }
  }
}
