package io.github.sfntest.internal.template;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Made-up names and ARNs of resources that a test never deploys: the same in every run. */
final class Resources {

  private static final Map<String, String> SERVICES =
      Map.of(
          "stepfunctions", "states",
          "elasticloadbalancingv2", "elasticloadbalancing",
          "opensearchservice", "es",
          "kinesisfirehose", "firehose",
          "certificatemanager", "acm",
          "efs", "elasticfilesystem",
          "applicationautoscaling", "application-autoscaling");

  /** SAM's own types, by what they become. */
  private static final Map<String, String> SAM =
      Map.of(
          "AWS::Serverless::Function", "AWS::Lambda::Function",
          "AWS::Serverless::LayerVersion", "AWS::Lambda::LayerVersion",
          "AWS::Serverless::StateMachine", "AWS::StepFunctions::StateMachine",
          "AWS::Serverless::SimpleTable", "AWS::DynamoDB::Table",
          "AWS::Serverless::Api", "AWS::ApiGateway::RestApi",
          "AWS::Serverless::HttpApi", "AWS::ApiGatewayV2::Api",
          "AWS::Serverless::Application", "AWS::CloudFormation::Stack");

  /** Those whose {@code Ref} is an ARN. */
  private static final Set<String> REF_IS_ARN =
      Set.of(
          "AWS::StepFunctions::StateMachine",
          "AWS::StepFunctions::Activity",
          "AWS::SNS::Topic",
          "AWS::Batch::JobQueue",
          "AWS::Batch::JobDefinition",
          "AWS::Batch::ComputeEnvironment",
          "AWS::ECS::TaskDefinition",
          "AWS::ECS::Service",
          "AWS::SecretsManager::Secret",
          "AWS::Lambda::LayerVersion",
          "AWS::IAM::ManagedPolicy",
          "AWS::ElasticLoadBalancingV2::LoadBalancer",
          "AWS::ElasticLoadBalancingV2::TargetGroup",
          "AWS::ElasticLoadBalancingV2::Listener",
          "AWS::CertificateManager::Certificate",
          "AWS::CloudFormation::Stack");

  /** Services whose ARNs end with the name alone. */
  private static final Set<String> WITHOUT_KIND = Set.of("sns", "sqs", "s3");

  /** What stands between kind and name, where that is no slash. */
  private static final Map<String, String> KINDS =
      Map.of(
          "AWS::Lambda::Function", "function:",
          "AWS::Lambda::LayerVersion", "layer:",
          "AWS::StepFunctions::StateMachine", "stateMachine:",
          "AWS::StepFunctions::Activity", "activity:",
          "AWS::SecretsManager::Secret", "secret:",
          "AWS::Logs::LogGroup", "log-group:",
          "AWS::IAM::ManagedPolicy", "policy/");

  private final TemplateValues values;

  Resources(TemplateValues values) {
    this.values = values;
  }

  /** The type that CloudFormation sees. */
  static String plainType(String type) {
    return SAM.getOrDefault(type, type);
  }

  /** The type of a resource that a tool adds, as its logical id tells. */
  static String typeByName(String logicalId) {
    if (logicalId.endsWith("LambdaFunction")) {
      return "AWS::Lambda::Function";
    }
    if (logicalId.endsWith("StepFunctionsStateMachine")) {
      return Stack.STATE_MACHINE;
    }
    if (logicalId.endsWith("StepFunctionsActivity")) {
      return "AWS::StepFunctions::Activity";
    }
    return logicalId.endsWith("Role") ? "AWS::IAM::Role" : "Custom::Resource";
  }

  /** What {@code Ref} gives. */
  String ref(String type, String name) {
    if (type.equals("AWS::SQS::Queue")) {
      return queueUrl(name);
    }
    return REF_IS_ARN.contains(type) ? arn(type, name) : name;
  }

  /** What {@code Fn::GetAtt} gives. */
  String attribute(String type, String name, String attribute) {
    if (attribute.equals("Arn")
        || attribute.equals("TopicArn")
        || attribute.equals(type.substring(type.lastIndexOf(':') + 1) + "Arn")) {
      return arn(type, name);
    }
    if (attribute.equals("QueueUrl")) {
      return queueUrl(name);
    }
    if (attribute.equals("Name")
        || attribute.equals(type.substring(type.lastIndexOf(':') + 1) + "Name")) {
      return name;
    }
    return attribute.endsWith("Arn") ? arn(type, name) : name + "." + attribute;
  }

  private String queueUrl(String name) {
    return "https://sqs.%s.%s/%s/%s"
        .formatted(values.region(), values.partition().urlSuffix(), values.accountId(), name);
  }

  /** The resource's ARN. */
  String arn(String type, String name) {
    String[] parts = type.split("::", -1);
    String product = parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "custom";
    String service = SERVICES.getOrDefault(product, product);
    String kind =
        WITHOUT_KIND.contains(service)
            ? ""
            : KINDS.getOrDefault(type, kebab(parts[parts.length - 1]) + "/");
    boolean global = service.equals("s3") || service.equals("iam");
    return String.join(
        ":",
        "arn",
        values.partition().id(),
        service,
        global ? "" : values.region(),
        service.equals("s3") ? "" : values.accountId(),
        kind + name);
  }

  private static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
