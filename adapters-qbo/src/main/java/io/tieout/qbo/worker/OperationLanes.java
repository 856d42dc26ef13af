package io.tieout.qbo.worker;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operations;
import io.tieout.qbo.client.Activity;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a few operations of one company at once. The outbox never hands out two changes of one
 * document at a time, so no order is lost.
 */
final class OperationLanes {

    private static final Logger LOG = LoggerFactory.getLogger(OperationLanes.class);

    /**
     * Leaves room for notices and people inside the ten calls at once that QuickBooks allows. A
     * call counts until a second after its answer, so the 500 a minute are used up while answers
     * take less than 0.2 s; slower ones make the rate fall.
     */
    private static final int LANES = 8;

    private final Operations operations;
    private final Tenure tenure;
    private final OperationRun run;
    private final Activity activity;
    private final Starter starter;
    private final Runnable onRoom;
    private int used;

    /**
     * Starts empty.
     *
     * @param onRoom called when a lane fell free
     */
    OperationLanes(
            Operations operations,
            Tenure tenure,
            OperationRun run,
            Activity activity,
            Starter starter,
            Runnable onRoom) {
        this.operations = operations;
        this.tenure = tenure;
        this.run = run;
        this.activity = activity;
        this.starter = starter;
        this.onRoom = onRoom;
    }

    /** claims as many due operations as there are free lanes, and starts them */
    void fill(Instant now) {
        int free = free();
        if (free > 0) {
            operations.claim(tenure.lease(), now, free).forEach(this::start);
        }
    }

    synchronized boolean isEmpty() {
        return used == 0;
    }

    private synchronized int free() {
        return LANES - used;
    }

    private synchronized void changeUsed(int by) {
        used += by;
    }

    private void start(Operation operation) {
        changeUsed(1);
        activity.began();
        starter.start("operation-" + operation.id(), () -> runAndSettle(operation));
    }

    private void runAndSettle(Operation operation) {
        try {
            operations.settle(tenure.lease(), operation.id(), run.attempt(operation));
        } catch (RuntimeException failure) {
            // Without an outcome on record it counts as unknown: a new tenure asks again with the
            // same request id.
            LOG.error("cannot settle operation {}", operation.id(), failure);
            tenure.abandon();
        } finally {
            changeUsed(-1);
            // In this order, so that no moment looks quiet while there is more to claim.
            onRoom.run();
            activity.ended();
        }
    }
}
