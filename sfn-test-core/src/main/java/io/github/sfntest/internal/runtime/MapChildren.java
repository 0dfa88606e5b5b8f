package io.github.sfntest.internal.runtime;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.MapState;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.history.IterationChain;
import io.github.sfntest.internal.json.Json;

/** Makes the child executions of one map run; their ARNs are those of asl-semantics §14.3. */
final class MapChildren {
  private final Strand strand;
  private final MapState state;
  private final DistributedMap map;
  private final MapRun mapRun;
  private final StateMachine machine;

  MapChildren(Strand strand, MapState state, DistributedMap map, MapRun mapRun) {
    this.strand = strand;
    this.state = state;
    this.map = map;
    this.mapRun = mapRun;
    this.machine =
        new StateMachine(
            null, strand.run().spec().machine().queryLanguage(), null, state.processor());
  }

  ExecutionRun start(int index, MapBatches.Batch batch) {
    return strand.run().timeline().start(spec(index, batch), strand.run());
  }

  private ExecutionSpec spec(int index, MapBatches.Batch batch) {
    String name = strand.run().uuid();
    return new ExecutionSpec(
        arn(name),
        name,
        mapRun.childStateMachineArn(),
        mapRun.childStateMachineName(),
        map.executionType(),
        false,
        machine,
        strand.run().spec().roleArn(),
        Json.write(batch.input()),
        batch.input(),
        null,
        null,
        new ExecutionSpec.MapChild(
            mapRun, batch.items(), new IterationChain(state.name(), index, strand.iterations())),
        strand.run().spec().testCase());
  }

  private String arn(String name) {
    String machineArn = mapRun.childStateMachineArn();
    return map.executionType() == StateMachineType.EXPRESS
        ? machineArn.replace(":stateMachine:", ":express:") + ":" + mapRun.id() + ":" + name
        : machineArn.replace(":stateMachine:", ":execution:") + ":" + name;
  }

  /** Whether a child that did not succeed can run again when its map run is redriven. */
  boolean isRedrivable(ExecutionRun child) {
    return map.executionType() == StateMachineType.EXPRESS || RedriveRules.refusal(child) == null;
  }
}
