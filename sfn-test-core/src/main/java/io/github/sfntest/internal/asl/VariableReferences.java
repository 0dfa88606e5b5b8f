package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which variables each state reads: {@code variableReferences} of {@code DescribeStateMachine}. A
 * variable that a state only assigns is none of them.
 */
public final class VariableReferences {

  private final Map<String, List<String>> byState = new LinkedHashMap<>();

  private VariableReferences() {}

  /**
   * The names without {@code $}, sorted, by the state's name. States of inner graphs stand beside
   * the others; states that read no variable are left out.
   */
  public static Map<String, List<String>> of(StateMachine machine) {
    VariableReferences references = new VariableReferences();
    references.add(machine.graph());
    return references.byState;
  }

  private void add(StateGraph graph) {
    for (State state : graph.states().values()) {
      Reads reads = new Reads();
      switch (state.kind()) {
        case TASK -> reads.of((TaskState) state);
        case PASS -> reads.of(((PassState) state).dataFlow());
        case CHOICE -> reads.of((ChoiceState) state);
        case WAIT -> reads.of((WaitState) state);
        case SUCCEED -> reads.of(((SucceedState) state).dataFlow());
        case FAIL -> reads.of((FailState) state);
        case PARALLEL -> reads.of((ParallelState) state);
        case MAP -> reads.of((MapState) state);
      }
      if (!reads.names.isEmpty()) {
        byState.put(state.name(), List.copyOf(reads.names));
      }
      if (state instanceof ParallelState parallel) {
        parallel.branches().forEach(this::add);
      } else if (state instanceof MapState map) {
        add(map.processor());
      }
    }
  }

  /** The variables that one state reads. */
  private static final class Reads {
    private final TreeSet<String> names = new TreeSet<>();

    void of(@Nullable Expression expression) {
      if (expression != null) {
        names.addAll(expression.variables());
      }
    }

    void of(@Nullable ValueField field) {
      if (field != null) {
        of(field.expression());
      }
    }

    void of(@Nullable PathField field) {
      if (field != null) {
        of(field.path());
      }
    }

    void of(DataFlow flow) {
      of(flow.inputPath());
      of(flow.parameters());
      of(flow.resultSelector());
      of(flow.outputPath());
      of(flow.arguments());
      of(flow.output());
      of(flow.assign());
    }

    void of(ErrorHandling handling) {
      for (Catcher catcher : handling.catchers()) {
        of(catcher.output());
        of(catcher.assign());
      }
    }

    void of(TaskState state) {
      of(state.dataFlow());
      of(state.timeoutSeconds());
      of(state.heartbeatSeconds());
      of(state.credentials());
      of(state.errorHandling());
    }

    void of(WaitState state) {
      of(state.dataFlow());
      of(state.until());
    }

    void of(FailState state) {
      of(state.error());
      of(state.cause());
    }

    void of(ParallelState state) {
      of(state.dataFlow());
      of(state.errorHandling());
    }

    void of(ChoiceState state) {
      of(state.dataFlow());
      for (ChoiceRule rule : state.choices()) {
        of(rule.condition());
        of(rule.output());
        of(rule.assign());
      }
    }

    void of(Condition condition) {
      if (condition instanceof Condition.And and) {
        and.conditions().forEach(this::of);
      } else if (condition instanceof Condition.Or or) {
        or.conditions().forEach(this::of);
      } else if (condition instanceof Condition.Not not) {
        of(not.condition());
      } else if (condition instanceof Condition.Comparison comparison) {
        of(comparison.variable());
        of(comparison.operandPath());
      } else if (condition instanceof Condition.Jsonata jsonata) {
        of(jsonata.condition());
      }
    }

    void of(MapState state) {
      of(state.dataFlow());
      of(state.items());
      of(state.itemSelector());
      of(state.maxConcurrency());
      of(state.toleratedFailureCount());
      of(state.toleratedFailurePercentage());
      of(state.errorHandling());
      DistributedMap distributed = state.distributed();
      if (distributed != null) {
        of(distributed);
      }
    }

    void of(DistributedMap distributed) {
      ItemReader reader = distributed.itemReader();
      if (reader != null) {
        of(reader.arguments());
        of(reader.maxItems());
      }
      ItemBatcher batcher = distributed.itemBatcher();
      if (batcher != null) {
        of(batcher.maxItemsPerBatch());
        of(batcher.maxInputBytesPerBatch());
        of(batcher.batchInput());
      }
      ResultWriter writer = distributed.resultWriter();
      if (writer != null) {
        of(writer.arguments());
      }
    }
  }
}
