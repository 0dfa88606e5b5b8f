package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Node;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What SAM refuses of a state machine and its events, so that a template which passes here is also
 * deployed.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-property-statemachine-statemachineeventsource.html">EventSource</a>
 */
final class SamRules {

  private final Stack stack;
  private final Stack.Resource machine;

  private SamRules(Stack stack, Stack.Resource machine) {
    this.stack = stack;
    this.machine = machine;
  }

  static void check(Stack stack, Stack.Resource machine) {
    new SamRules(stack, machine).check();
  }

  private void check() {
    Node preference = machine.property("DeploymentPreference");
    if (preference != null && machine.property("AutoPublishAlias") == null) {
      throw refused("", preference, "AutoPublishAlias beside DeploymentPreference");
    }
    if (machine.property("Events") instanceof Node.Mapping events) {
      for (Map.Entry<String, Node> event : events.members().entrySet()) {
        Node type = event.getValue().get("Type");
        Node properties = event.getValue().get("Properties");
        String name = type == null ? null : type.text();
        if (name != null && properties != null) {
          check(event.getKey(), name, properties);
        }
      }
    }
  }

  private void check(String event, String type, Node properties) {
    Node letters = properties.get("DeadLetterConfig");
    if (letters != null) {
      deadLetters(event, letters);
    }
    if (type.equals("Schedule")
        && properties.get("State") != null
        && properties.get("Enabled") != null) {
      throw refused(event, properties, "State or Enabled, not both");
    }
    if (type.equals("Api")) {
      api(event, properties);
    }
  }

  private void deadLetters(String event, Node letters) {
    Node type = letters.get("Type");
    if ((letters.get("Arn") == null) == (type == null)) {
      throw refused(event, letters, "Arn or Type in DeadLetterConfig, and not both");
    }
    if (type != null && !"SQS".equals(type.text())) {
      throw refused(event, type, "SQS as Type of DeadLetterConfig");
    }
    Node queue = letters.get("QueueLogicalId");
    if (queue != null && queue.text() == null) {
      throw refused(event, queue, "a string, without functions, as QueueLogicalId");
    }
  }

  private void api(String event, Node properties) {
    Node unescape = properties.get("UnescapeMappingTemplate");
    if (unescape instanceof Node.Mapping || unescape instanceof Node.Sequence) {
      throw refused(
          event, unescape, "true or false, without functions, as UnescapeMappingTemplate");
    }
    Node auth = properties.get("Auth");
    Node wanted = auth == null ? null : auth.get("Authorizer");
    String authorizer = wanted == null ? null : wanted.text();
    Stack.Resource api = apiOf(properties);
    Node apiAuth = api == null ? null : api.property("Auth");
    Node fallback = apiAuth == null ? null : apiAuth.get("DefaultAuthorizer");
    if (fallback != null && fallback.text() == null) {
      throw refused(event, fallback, "a string as DefaultAuthorizer");
    }
    if (api == null || wanted == null || authorizer == null || authorizer.equals("AWS_IAM")) {
      return;
    }
    if (authorizer.equals("NONE")) {
      if (fallback == null) {
        throw refused(event, wanted, "NONE only where the API has a DefaultAuthorizer");
      }
      return;
    }
    Node declared = apiAuth == null ? null : apiAuth.get("Authorizers");
    Set<String> names = Shapes.keys(declared);
    if (!names.contains(authorizer)) {
      throw refused(event, wanted, "an authorizer of the API '" + api.id() + "': " + names);
    }
  }

  /** The API that an event is of: the one it names, or the template's only one. */
  private Stack.@Nullable Resource apiOf(Node properties) {
    Node named = properties.get("RestApiId");
    Node reference = named == null ? null : named.get("Ref");
    String id = reference == null ? null : reference.text();
    if (named != null) {
      return id == null ? null : stack.resource(id);
    }
    var apis =
        stack.created().stream()
            .filter(resource -> resource.type().equals("AWS::Serverless::Api"))
            .toList();
    return apis.size() == 1 ? apis.get(0) : null;
  }

  private TemplateException refused(String event, Node at, String expected) {
    String where = event.isEmpty() ? "" : " in its event '" + event + "'";
    return TemplateException.of(
        "SAM refuses the state machine '" + machine.id() + "'" + where + ".",
        at.at(),
        expected,
        "correct the template");
  }
}
