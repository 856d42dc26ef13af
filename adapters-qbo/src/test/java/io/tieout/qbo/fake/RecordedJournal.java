package io.tieout.qbo.fake;

import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The call journal in memory; a test can break it. */
public final class RecordedJournal implements CallJournal {

    private final List<Call> calls = new ArrayList<>();
    private boolean isComplete = true;
    private boolean isBroken;

    @Override
    public synchronized Past begin(Lease lease, Instant since) {
        var past =
                calls.stream()
                        .filter(call -> call.answeredAt().isAfter(since))
                        .map(call -> new Answered(call.answeredAt(), call.isBatch()))
                        .toList();
        var known = new Past(past, isComplete ? Missing.NOTHING : Missing.UNKNOWN);
        isComplete = false;
        return known;
    }

    @Override
    public synchronized void write(Lease lease, List<Call> written) {
        if (isBroken) {
            throw new IllegalStateException("the database is away");
        }
        calls.addAll(written);
    }

    @Override
    public synchronized void end(Lease lease) {
        isComplete = true;
    }

    @Override
    public synchronized long meteredReads(YearMonth month) {
        return calls.stream().mapToLong(Call::meteredReads).sum();
    }

    /** makes every writing fail until it is mended */
    public synchronized void breakWriting(boolean broken) {
        isBroken = broken;
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    public synchronized boolean isComplete() {
        return isComplete;
    }

    /** as if the owner before had been killed */
    public synchronized void leaveIncomplete() {
        isComplete = false;
    }
}
