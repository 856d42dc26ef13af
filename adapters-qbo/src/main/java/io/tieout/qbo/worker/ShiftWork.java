package io.tieout.qbo.worker;

import io.tieout.qbo.client.Activity;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.sweep.QboChanges;
import io.tieout.qbo.sweep.QboOpenDocuments;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to a company's books in one tenure: operations, the inbox, and the sweep. */
final class ShiftWork {

    private final Realm realm;
    private final ApplicationPorts application;
    private final OperationLanes lanes;
    private final NoticeDrain drain;
    private final Chore sweeping;

    /**
     * Starts with nothing under way.
     *
     * @param wake called when there is room, or a reason, to look again
     */
    ShiftWork(
            Realm realm,
            ApplicationPorts application,
            QboClient client,
            Backoff backoff,
            Tenure tenure,
            Activity activity,
            Starter starter,
            Runnable wake) {
        this.realm = realm;
        this.application = application;
        var desk = new RealmDesk(realm, application, client);
        var sweep = new SweepRun(realm, application, tenure.lease(), new QboChanges(client));
        var verdicts = new Verdicts(application.clock(), backoff);
        var imports =
                new ImportRun(
                        realm, application, tenure.lease(), new QboOpenDocuments(client), verdicts);
        var run = new OperationRun(desk, verdicts, sweep, imports);
        this.lanes =
                new OperationLanes(application.operations(), tenure, run, activity, starter, wake);
        this.sweeping = new Chore(new Sweeper(realm, application, sweep), activity, starter, wake);
        this.drain =
                new NoticeDrain(
                        desk,
                        application,
                        tenure,
                        realm.tenant(),
                        backoff,
                        activity,
                        starter,
                        wake);
    }

    /** starts the sweep if it is due; asks the database nothing and returns at once */
    void lookAtTheClock(Instant now) {
        sweeping.look(now);
    }

    /** starts what waits and has room; returns at once */
    void lookForWork(Instant now) {
        // First, because people watch what it finds; claiming operations asks the database.
        drain.start();
        lanes.fill(now);
    }

    /** the next instant after now at which there will be something to do besides the sweep */
    Optional<Instant> nextDue(Instant now) {
        var operation = application.operations().nextDue(realm.connection(), realm.tenant());
        return Stream.of(operation.filter(due -> due.isAfter(now)), drain.pausedUntil(now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** when the next sweep is */
    Optional<Instant> nextSweep() {
        return sweeping.nextAt();
    }

    boolean isSweepDue(Instant now) {
        return sweeping.isDue(now);
    }

    /** whether the inbox waits for an instant to come */
    boolean isDrainPaused(Instant now) {
        return drain.pausedUntil(now).isPresent();
    }

    boolean isOver() {
        return lanes.isEmpty() && !drain.isRunning() && !sweeping.isRunning();
    }
}
