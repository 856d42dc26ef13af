package io.tieout.qbo.worker;

import io.tieout.application.connection.ConnectionCommand.RecordAuthorisationLost;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenEndpoint;
import io.tieout.qbo.oauth.TokenKeeper;
import io.tieout.qbo.sweep.QboChanges;
import io.tieout.qbo.sweep.QboOpenDocuments;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What a worker does during one tenure: operations in a few lanes, and the inbox beside them. */
final class Shift implements AutoCloseable {

    private final Realm realm;
    private final ApplicationPorts application;
    private final OperationLanes lanes;
    private final NoticeDrain drain;
    private final JournalKeeper journal;
    private final Chore upkeep;
    private final Chore sweeping;

    /**
     * Starts with nothing under way.
     *
     * @param wake called when there is room, or a reason, to look again
     * @param onDisconnected called when the authorisation turned out to be gone, and that is stored
     */
    Shift(
            Realm realm,
            ApplicationPorts application,
            QboClients clients,
            TokenEndpoint endpoint,
            Backoff backoff,
            Tenure tenure,
            Runnable wake,
            Runnable onDisconnected) {
        this.realm = realm;
        this.application = application;
        var tokens =
                new TokenKeeper(
                        realm,
                        tenure.lease(),
                        endpoint,
                        application.tokens(),
                        application.trail(),
                        application.clock());
        var client =
                clients.ownersClient(
                        realm, tenure::isHeld, tokens, reason -> lost(reason, onDisconnected));
        var desk = new RealmDesk(realm, application, client);
        this.journal =
                JournalKeeper.begin(
                        realm,
                        application.journal(),
                        clients,
                        application.clock(),
                        tenure.lease(),
                        new HealthWatch(
                                realm,
                                application.health(),
                                application.alerts(),
                                application.allClear()));
        var activity = clients.activity(realm);
        var sweep = new SweepRun(realm, application, tenure.lease(), new QboChanges(client));
        var verdicts = new Verdicts(application.clock(), backoff);
        var imports =
                new ImportRun(
                        realm, application, tenure.lease(), new QboOpenDocuments(client), verdicts);
        var run = new OperationRun(desk, verdicts, sweep, imports);
        this.lanes = new OperationLanes(application.operations(), tenure, run, activity, wake);
        this.upkeep =
                new Chore(
                        new Upkeep(
                                realm, application, tokens, reason -> lost(reason, onDisconnected)),
                        activity,
                        wake);
        this.sweeping = new Chore(new Sweeper(realm, application, sweep), activity, wake);
        this.drain =
                new NoticeDrain(desk, application, tenure, realm.tenant(), backoff, activity, wake);
    }

    private void lost(String reason, Runnable onDisconnected) {
        application
                .commands()
                .send(
                        new RecordAuthorisationLost(realm.connection(), reason),
                        RealmDesk.worker(realm.tenant()));
        onDisconnected.run();
    }

    /** starts the chores that are due; asks the database nothing and returns at once */
    void lookAtTheClock(Instant now) {
        upkeep.look(now);
        sweeping.look(now);
    }

    /** starts what waits and has room; returns at once */
    void lookForWork(Instant now) {
        // First, because people watch what it finds; claiming operations asks the database.
        drain.start();
        lanes.fill(now);
    }

    /** the next instant after now at which there will be something to do */
    Optional<Instant> nextDue(Instant now) {
        var operation = application.operations().nextDue(realm.connection(), realm.tenant());
        return Stream.of(operation.filter(due -> due.isAfter(now)), drain.pausedUntil(now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** when the authorisation is looked after next */
    Optional<Instant> nextUpkeep() {
        return upkeep.nextAt();
    }

    boolean isUpkeepDue(Instant now) {
        return upkeep.isDue(now);
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

    /** to be called when it is over, or has had its time */
    @Override
    public void close() {
        journal.close();
    }

    boolean isOver() {
        return lanes.isEmpty()
                && !drain.isRunning()
                && !upkeep.isRunning()
                && !sweeping.isRunning();
    }
}
