package io.github.sfntest.internal.shapes;

import io.github.sfntest.internal.asl.TaskResource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The call of an API whose answer is the result of a Task.
 *
 * @param service as the SDK's Java packages spell it
 * @param action such as {@code getItem}
 * @param viaSdk whether the resource is an {@code aws-sdk} one: its members have the names of the
 *     SDK's Java classes
 * @param free members of the answer that Step Functions turns into JSON, so that they may be
 *     anything
 */
record Integration(String service, String action, boolean viaSdk, Set<String> free) {
  /** Developer Guide, "Mock validation modes": these are not checked. */
  private static final Set<String> UNCHECKED =
      Set.of("http:invoke", "apigateway:invoke", "eks:call", "eks:runJob");

  /** Names in a Resource that are not those of the SDK's packages. */
  private static final Map<String, String> PACKAGES =
      Map.of("events", "eventbridge", "states", "sfn", "elasticmapreduce", "emr");

  /** Members that an optimized integration parses; asl-semantics §15.2. */
  private static final Map<String, Set<String>> PARSED =
      Map.of(
          "lambda:invoke", Set.of("Payload"),
          "bedrock:invokeModel", Set.of("Body"),
          "states:startExecution.sync:2", Set.of("Input", "Output"));

  /** What {@code .sync} polls; the IAM policies in the Developer Guide name these calls. */
  private static final Map<String, String> POLLED =
      Map.ofEntries(
          Map.entry("states:startExecution", "describeExecution"),
          Map.entry("athena:startQueryExecution", "getQueryExecution"),
          Map.entry("batch:submitJob", "describeJobs"),
          Map.entry("bedrock:createModelCustomizationJob", "getModelCustomizationJob"),
          Map.entry("codebuild:startBuild", "batchGetBuilds"),
          Map.entry("codebuild:startBuildBatch", "batchGetBuildBatches"),
          Map.entry("codebuild:retryBuildBatch", "batchGetBuildBatches"),
          Map.entry("databrew:startJobRun", "describeJobRun"),
          Map.entry("ecs:runTask", "describeTasks"),
          Map.entry("eks:createCluster", "describeCluster"),
          Map.entry("eks:deleteCluster", "describeCluster"),
          Map.entry("eks:createNodegroup", "describeNodegroup"),
          Map.entry("eks:deleteNodegroup", "describeNodegroup"),
          Map.entry("eks:createFargateProfile", "describeFargateProfile"),
          Map.entry("eks:deleteFargateProfile", "describeFargateProfile"),
          Map.entry("eks:createAddon", "describeAddon"),
          Map.entry("eks:deleteAddon", "describeAddon"),
          Map.entry("elasticmapreduce:createCluster", "describeCluster"),
          Map.entry("elasticmapreduce:terminateCluster", "describeCluster"),
          Map.entry("elasticmapreduce:addStep", "describeStep"),
          Map.entry("emr-containers:createVirtualCluster", "describeVirtualCluster"),
          Map.entry("emr-containers:deleteVirtualCluster", "describeVirtualCluster"),
          Map.entry("emr-containers:startJobRun", "describeJobRun"),
          Map.entry("emr-serverless:createApplication", "getApplication"),
          Map.entry("emr-serverless:startApplication", "getApplication"),
          Map.entry("emr-serverless:stopApplication", "getApplication"),
          Map.entry("emr-serverless:deleteApplication", "getApplication"),
          Map.entry("emr-serverless:startJobRun", "getJobRun"),
          Map.entry("emr-serverless:cancelJobRun", "getJobRun"),
          Map.entry("glue:startJobRun", "getJobRun"),
          Map.entry("mediaconvert:createJob", "getJob"),
          Map.entry("sagemaker:createHyperParameterTuningJob", "describeHyperParameterTuningJob"),
          Map.entry("sagemaker:createLabelingJob", "describeLabelingJob"),
          Map.entry("sagemaker:createProcessingJob", "describeProcessingJob"),
          Map.entry("sagemaker:createTrainingJob", "describeTrainingJob"),
          Map.entry("sagemaker:createTransformJob", "describeTransformJob"));

  /** The call behind a resource; null if its results have no shape that could be checked. */
  static @Nullable Integration of(TaskResource resource) {
    String service = resource.serviceName();
    String action = resource.action();
    if (!resource.isIntegration() || resource.pattern() == TaskResource.Pattern.WAIT_FOR_CALLBACK) {
      return null; // what a function, a worker or a callback gives is theirs
    }
    if (resource.isAwsSdk()) {
      return new Integration(service, action, true, Set.of());
    }
    String name = service + ":" + action;
    String called = resource.answersAtOnce() ? action : POLLED.get(name);
    if (called == null || UNCHECKED.contains(name)) {
      return null;
    }
    return new Integration(
        name.equals("bedrock:invokeModel")
            ? "bedrockruntime"
            : PACKAGES.getOrDefault(service, service.replace("-", "")),
        called,
        false,
        PARSED.getOrDefault(name + resource.pattern().suffix(), Set.of()));
  }

  /** A member's name in the result, for the API's own name of it. */
  String resultName(String name) {
    return ResultNames.of(name, viaSdk);
  }
}
