package io.tieout.bootstrap.command;

import io.tieout.bootstrap.faults.FaultRun;
import java.util.List;

/** Every run of {@code ./tieout faults}, in the order in which they are told. */
final class FaultRuns {

    static final List<FaultRun> ALL = List.of();

    private FaultRuns() {}
}
