package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.DocumentException;
import io.github.sfntest.internal.document.Documents;
import io.github.sfntest.internal.document.Node;
import java.util.Map;

/** Finds out what kind of template a text is. */
public final class Templates {

  private Templates() {}

  /**
   * The state machines of a template.
   *
   * @throws TemplateException if it cannot be read, or is of no known kind
   */
  public static MachineFinder machines(TemplateSource source, TemplateValues values) {
    FileReferences files = new FileReferences(source, values);
    if (TerraformFiles.isTerraform(source.name())) {
      return TerraformFiles.read(source, values, files);
    }
    Node root = read(source.text(), source.name());
    if (root.get("Resources") instanceof Node.Mapping) {
      Stack stack =
          new Stack(root, Map.of(), "", Surroundings.of(values, files, Surroundings.Exports.NONE));
      return new CloudFormationMachines(source.name(), Map.of("", stack));
    }
    if (CdkAssembly.isManifest(root)) {
      return new CloudFormationMachines(source.name(), CdkAssembly.stacks(root, files, values));
    }
    if (TerraformJson.isTerraform(root)) {
      return TerraformJson.read(root, source.name(), values);
    }
    if (ServerlessFile.isServerless(root)) {
      return ServerlessFile.read(root, source.name(), values, files);
    }
    throw TemplateException.of(
        "A file of this kind is no template.",
        source.name(),
        "a template of CloudFormation or SAM (with Resources), the cdk.out of the CDK, a"
            + " serverless.yml (with stepFunctions), a .tf file, or what terraform show -json"
            + " prints",
        "name the template; a file that holds a definition itself is loaded by"
            + " StateMachineDefinition.fromFile");
  }

  static Node read(String text, String name) {
    try {
      return Documents.read(text, name);
    } catch (DocumentException e) {
      throw TemplateException.of(
          "A template cannot be read.",
          e.at(),
          "JSON or YAML, but: " + e.reason(),
          "correct the file");
    }
  }
}
