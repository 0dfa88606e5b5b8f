package io.github.sfntest.internal.asl;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The optimized integrations: which actions there are, and in which patterns.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/integrate-optimized.html">Integrating
 *     optimized services</a>
 */
final class OptimizedIntegrations {

  private static final Map<String, Set<TaskResource.Pattern>> ACTIONS = new HashMap<>();

  static {
    String call = "";
    String job = "sync";
    String job2 = "sync sync:2";
    String token = "token";
    add("lambda", "invoke", token);
    add("sns", "publish", token);
    add("sqs", "sendMessage", token);
    add("events", "putEvents", token);
    add("apigateway", "invoke", token);
    add("http", "invoke", call);
    add("dynamodb", "getItem putItem updateItem deleteItem", call);
    add("states", "startExecution", "sync sync:2 token");
    add("ecs", "runTask", "sync token");
    add("batch", "submitJob", job);
    add("athena", "startQueryExecution", job);
    add("athena", "stopQueryExecution getQueryExecution getQueryResults", call);
    add("bedrock", "invokeModel", token);
    add("bedrock", "createModelCustomizationJob", "sync token");
    add("codebuild", "startBuild startBuildBatch retryBuildBatch", job);
    add("codebuild", "stopBuild batchDeleteBuilds batchGetReports", call);
    add("codebuild", "stopBuildBatch deleteBuildBatch", call);
    add("databrew", "startJobRun", job);
    add("glue", "startJobRun", job);
    add("mediaconvert", "createJob", job);
    add("eks", "createCluster deleteCluster createNodegroup deleteNodegroup", "sync token");
    add("eks", "createFargateProfile deleteFargateProfile createAddon deleteAddon", "sync token");
    add("eks", "runJob", "sync token");
    add("eks", "call", token);
    add("elasticmapreduce", "createCluster terminateCluster addStep", job2);
    add("elasticmapreduce", "setClusterTerminationProtection cancelStep", call);
    add("elasticmapreduce", "modifyInstanceFleetByName modifyInstanceGroupByName", call);
    add("emr-containers", "createVirtualCluster deleteVirtualCluster startJobRun", job2);
    add("emr-serverless", "createApplication startApplication stopApplication", job);
    add("emr-serverless", "deleteApplication startJobRun cancelJobRun", job);
    add("sagemaker", "createEndpoint createEndpointConfig createModel updateEndpoint", call);
    add("sagemaker", "createHyperParameterTuningJob createLabelingJob createProcessingJob", job2);
    add("sagemaker", "createTrainingJob createTransformJob", job2);
  }

  private OptimizedIntegrations() {}

  private static void add(String service, String actions, String patterns) {
    Set<TaskResource.Pattern> all = EnumSet.of(TaskResource.Pattern.REQUEST_RESPONSE);
    for (String pattern : patterns.split(" ", -1)) {
      switch (pattern) {
        case "sync" -> all.add(TaskResource.Pattern.RUN_A_JOB);
        case "sync:2" -> all.add(TaskResource.Pattern.RUN_A_JOB_2);
        case "token" -> all.add(TaskResource.Pattern.WAIT_FOR_CALLBACK);
        default -> {} // only the plain call
      }
    }
    for (String action : actions.split(" ", -1)) {
      ACTIONS.put(service + ":" + action, all);
    }
  }

  /** Whether there is an integration with that service, or a family of them, of that name. */
  static boolean isService(String name) {
    return name.equals("arn")
        || name.equals("aws-sdk")
        || name.equals("activity")
        || ACTIONS.keySet().stream().anyMatch(action -> action.startsWith(name + ":"));
  }

  static boolean has(String service, String action, TaskResource.Pattern pattern) {
    return ACTIONS.getOrDefault(service + ":" + action, Set.of()).contains(pattern);
  }
}
