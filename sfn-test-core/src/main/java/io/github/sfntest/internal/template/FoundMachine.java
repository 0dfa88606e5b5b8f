package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.MappedText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state machine of a template.
 *
 * @param logicalId what the template calls it
 * @param name what it is deployed as
 * @param type as the template says, such as {@code EXPRESS}; null if it says nothing
 * @param text the definition, with placeholders
 * @param file the name of the file that holds the text, if its ending tells the format; null for
 *     JSON
 * @param source where the text was found, for messages
 * @param substitutions values for placeholders
 * @param finished whether all placeholders are filled in, so that one that is left is just text
 */
public record FoundMachine(
    String logicalId,
    String name,
    @Nullable String type,
    MappedText text,
    @Nullable String file,
    String source,
    Map<String, String> substitutions,
    boolean finished) {

  public FoundMachine {
    substitutions = Map.copyOf(substitutions);
  }
}
