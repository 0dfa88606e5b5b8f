package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the references of {@code .tf} files stand for. Confined to one reading of the files. */
final class TerraformNames implements HclEvaluator.Names {

  static final String STATE_MACHINE = "aws_sfn_state_machine";

  private static final String FUNCTION = "AWS::Lambda::Function";

  /** Types of Terraform whose service or kind is called otherwise in CloudFormation. */
  private static final Map<String, String> TYPES =
      Map.of(
          "aws_sfn_state_machine", Stack.STATE_MACHINE,
          "aws_sfn_activity", "AWS::StepFunctions::Activity",
          "aws_cloudwatch_log_group", "AWS::Logs::LogGroup",
          "aws_cloudwatch_event_bus", "AWS::Events::EventBus",
          "aws_secretsmanager_secret", "AWS::SecretsManager::Secret",
          "aws_dynamodb_table", "AWS::DynamoDB::Table");

  private final List<HclBlock> blocks;
  private final TemplateValues values;
  private final FileReferences files;
  private final Resources madeUp;
  private final Effort effort = new Effort();
  private final Set<String> open = new HashSet<>();

  TerraformNames(List<HclBlock> blocks, TemplateValues values, FileReferences files) {
    this.blocks = blocks;
    this.values = values;
    this.files = files;
    this.madeUp = new Resources(values);
  }

  @Override
  public Effort effort() {
    return effort;
  }

  @Override
  public FileReferences.Found file(String path, Location at) {
    return files.read(path, "", at);
  }

  @Override
  public Node value(List<String> path, Location at) {
    List<String> named = path.stream().filter(part -> !HclVariables.isIndex(part)).toList();
    String whole = String.join(".", path).replace(".[", "[");
    for (String name : List.of(whole, String.join(".", named))) {
      String given = values.references().get(name);
      if (given != null) {
        return Node.text(given, at);
      }
    }
    if (!open.add(whole)) {
      throw TemplateException.of(
          "'" + whole + "' depends on itself.", at, "references without a circle", "break it");
    }
    effort.enter(Effort.REFERENCE, at);
    try {
      return found(path, named, whole, at);
    } finally {
      open.remove(whole);
      effort.leave(Effort.REFERENCE);
    }
  }

  /**
   * The value of a reference.
   *
   * @param path with indexes, which count in variables and locals
   * @param named without them, as they do not matter for what is made up
   */
  private Node found(List<String> path, List<String> named, String whole, Location at) {
    String second = path.size() > 1 ? path.get(1) : "";
    return switch (path.get(0)) {
      case "path" -> Node.text(".", at);
      case "var" -> within(variable(second, at), path.subList(2, path.size()), whole, at);
      case "local" -> within(local(second, whole, at), path.subList(2, path.size()), whole, at);
      case "data" -> data(named, whole, at);
      case "module", "each", "count", "self" -> throw unknown(whole, at);
      case "terraform" -> {
        if (!second.equals("workspace")) {
          throw unknown(whole, at);
        }
        yield Node.text("default", at);
      }
      default -> {
        if (named.size() < 3) {
          throw unknown(whole, at);
        }
        yield Node.text(attribute(path.get(0), second, named.get(2)), at);
      }
    };
  }

  private static Node within(Node value, List<String> rest, String whole, Location at) {
    Node found = value;
    for (String name : rest) {
      Node next = HclVariables.member(found, name);
      if (next == null) {
        throw unknown(whole, at);
      }
      found = next;
    }
    return found;
  }

  private Node variable(String name, Location at) {
    String given = values.variable(name);
    if (given != null) {
      return Node.text(given, at);
    }
    for (HclBlock block : blocks) {
      HclExpression value = block.is("variable", name) ? block.attribute("default") : null;
      if (value != null) {
        return HclEvaluator.evaluate(value, this);
      }
    }
    throw TemplateException.wanting(
        TemplateException.Wanted.PARAMETER,
        name,
        "The variable '" + name + "' has no value.",
        at,
        "a value from the test, since no variable block beside it has a default",
        "template.withParameter(\"" + name + "\", …)");
  }

  private Node local(String name, String whole, Location at) {
    for (HclBlock block : blocks) {
      HclExpression value = block.is("locals") ? block.attribute(name) : null;
      if (value != null) {
        return HclEvaluator.evaluate(value, this);
      }
    }
    throw unknown(whole, at);
  }

  private Node data(List<String> path, String whole, Location at) {
    String type = path.size() > 1 ? path.get(1) : "";
    String attribute = path.get(path.size() - 1);
    if (path.size() < 4) {
      throw unknown(whole, at);
    }
    return switch (type) {
      case "aws_caller_identity" ->
          Node.text(
              attribute.equals("account_id") || attribute.equals("id") ? values.accountId() : whole,
              at);
      case "aws_region" -> Node.text(values.region(), at);
      case "aws_partition" -> Node.text(partition(attribute), at);
      case "template_file" -> rendered(path.get(2), whole, at);
      default -> {
        if (!type.startsWith("aws_") || attribute.equals("json")) {
          throw unknown(whole, at);
        }
        yield Node.text(attribute(type, path.get(2), attribute), at);
      }
    };
  }

  private String partition(String attribute) {
    Partition partition = values.partition();
    return switch (attribute) {
      case "dns_suffix" -> partition.urlSuffix();
      case "reverse_dns_prefix" -> {
        List<String> words = Arrays.asList(partition.urlSuffix().split("\\."));
        Collections.reverse(words);
        yield String.join(".", words);
      }
      default -> partition.id();
    };
  }

  private Node rendered(String name, String whole, Location at) {
    for (HclBlock block : blocks) {
      HclExpression template =
          block.is("data", "template_file", name) ? block.attribute("template") : null;
      if (template != null) {
        HclExpression given = block.attribute("vars");
        Node vars =
            given == null ? new Node.Mapping(Map.of(), at) : HclEvaluator.evaluate(given, this);
        String text = Shapes.asText(HclEvaluator.evaluate(template, this));
        return Node.text(HclEvaluator.render(text, vars, this, template.at()), at);
      }
    }
    throw unknown(whole, at);
  }

  private static TemplateException unknown(String whole, Location at) {
    return TemplateException.wanting(
        TemplateException.Wanted.REFERENCE,
        whole,
        "Only an evaluation by Terraform knows '" + whole + "'.",
        at,
        "variables, locals, attributes of resources, and data of the account",
        "give the evaluated plan or state: terraform show -json > plan.json, and"
            + " Template.fromFile(\"plan.json\"); or template.withReference(\""
            + whole
            + "\", …)");
  }

  // ---- resources

  /** A made-up attribute of a resource; only names of state machines are real. */
  private String attribute(String type, String label, String attribute) {
    String plain = TYPES.getOrDefault(type, plainType(type));
    String name = nameOf(type, label);
    if (type.equals("aws_lambda_alias") && attribute.equals("arn")) {
      return aliasArn(label);
    }
    if (attribute.equals("id")) {
      return madeUp.ref(plain, name);
    }
    if (attribute.equals("url")) {
      return madeUp.attribute(plain, name, "QueueUrl");
    }
    if (attribute.equals("name") || attribute.equals("bucket") || attribute.endsWith("_name")) {
      return name;
    }
    return attribute.endsWith("arn") ? madeUp.arn(plain, name) : name + "." + attribute;
  }

  /** That of its function, which a test mocks by the function's name in the file. */
  private String aliasArn(String label) {
    String function = property("aws_lambda_alias", label, "function_name", label);
    String arn = function.startsWith("arn:") ? function : madeUp.arn(FUNCTION, function);
    return arn + ":" + property("aws_lambda_alias", label, "name", label);
  }

  private String property(String type, String label, String name, String otherwise) {
    for (HclBlock block : blocks) {
      HclExpression value = block.is("resource", type, label) ? block.attribute(name) : null;
      if (value != null) {
        return Shapes.asText(HclEvaluator.evaluate(value, this));
      }
    }
    return otherwise;
  }

  private static String plainType(String type) {
    List<String> words = Arrays.asList(type.split("_"));
    if (words.size() < 3) {
      return type;
    }
    String kind =
        words.subList(2, words.size()).stream()
            .map(TerraformNames::capital)
            .collect(Collectors.joining());
    return "AWS::" + capital(words.get(1)) + "::" + kind;
  }

  private static String capital(String word) {
    return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /**
   * What a resource is called: state machines and activities as they say, the rest by its label.
   */
  String nameOf(String type, String label) {
    boolean says = type.equals(STATE_MACHINE) || type.equals("aws_sfn_activity");
    return says ? property(type, label, "name", label) : label;
  }
}
