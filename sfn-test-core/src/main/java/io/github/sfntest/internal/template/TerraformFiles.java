package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.MappedText;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code aws_sfn_state_machine} blocks of a {@code .tf} file. Variables and locals of the other
 * files in its folder count.
 *
 * @see <a
 *     href="https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sfn_state_machine">aws_sfn_state_machine</a>
 */
final class TerraformFiles implements MachineFinder {

  private final TemplateSource source;
  private final List<HclBlock> machines;
  private final TerraformNames names;

  private TerraformFiles(TemplateSource source, List<HclBlock> machines, TerraformNames names) {
    this.source = source;
    this.machines = machines;
    this.names = names;
  }

  static boolean isTerraform(String name) {
    return name.endsWith(".tf");
  }

  static TerraformFiles read(TemplateSource source, TemplateValues values, FileReferences files) {
    List<HclBlock> own = HclReader.blocks(source.text(), source.name());
    List<HclBlock> all = new ArrayList<>(own);
    for (String sibling : source.siblings()) {
      String text = isTerraform(sibling) ? source.file(sibling) : null;
      if (text != null && !source.name().equals(source.nameOf(sibling))) {
        all.addAll(HclReader.blocks(text, source.nameOf(sibling)));
      }
    }
    List<HclBlock> machines =
        own.stream()
            .filter(block -> block.is("resource", TerraformNames.STATE_MACHINE))
            .filter(block -> block.labels().size() == 2)
            .toList();
    return new TerraformFiles(source, machines, new TerraformNames(all, values, files));
  }

  @Override
  public List<String> ids() {
    return machines.stream().map(block -> block.labels().get(1)).toList();
  }

  @Override
  public @Nullable Set<String> parameters() {
    return null;
  }

  @Override
  public FoundMachine find(String id) {
    String label =
        id.startsWith(TerraformNames.STATE_MACHINE + ".")
            ? id.substring(TerraformNames.STATE_MACHINE.length() + 1)
            : id;
    for (HclBlock block : machines) {
      if (block.labels().get(1).equals(label)) {
        return read(block, label);
      }
    }
    throw TemplateException.of(
        "The file has no state machine '" + id + "'.",
        source.name(),
        "the name of an aws_sfn_state_machine block; " + NearNames.hint(label, ids()),
        "correct the name");
  }

  private FoundMachine read(HclBlock block, String label) {
    HclExpression definition = block.attribute("definition");
    if (definition == null) {
      throw TemplateException.of(
          "The state machine '" + label + "' has no definition.",
          block.at(),
          "an attribute definition",
          "add it to the block");
    }
    Node value = HclEvaluator.evaluate(definition, names);
    if (!(value instanceof Node.Scalar text)) {
      throw Shapes.expected("a string, such as jsonencode gives", value);
    }
    HclExpression type = block.attribute("type");
    Location at = block.at();
    return new FoundMachine(
        label,
        names.nameOf(TerraformNames.STATE_MACHINE, label),
        type == null ? null : Shapes.asText(HclEvaluator.evaluate(type, names)),
        MappedText.of(text),
        null,
        at.source(),
        Map.of(),
        true);
  }
}
