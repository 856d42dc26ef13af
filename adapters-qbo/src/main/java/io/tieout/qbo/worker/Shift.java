package io.tieout.qbo.worker;

import io.tieout.application.connection.ConnectionCommand.RecordAuthorisationLost;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenEndpoint;
import io.tieout.qbo.oauth.TokenKeeper;
import java.time.Instant;
import java.util.Optional;

/** What a worker does during one tenure: operations in a few lanes, and the inbox beside them. */
final class Shift implements AutoCloseable {

    private final Realm realm;
    private final ApplicationPorts application;
    private final ShiftWork work;
    private final JournalKeeper journal;
    private final Chore upkeep;

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
        var starter = Starter.onThreads();
        this.work =
                new ShiftWork(realm, application, client, backoff, tenure, activity, starter, wake);
        this.upkeep =
                new Chore(
                        new Upkeep(
                                realm, application, tokens, reason -> lost(reason, onDisconnected)),
                        activity,
                        starter,
                        wake);
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
        work.lookAtTheClock(now);
    }

    /** starts what waits and has room; returns at once */
    void lookForWork(Instant now) {
        work.lookForWork(now);
    }

    /** the next instant after now at which there will be something to do */
    Optional<Instant> nextDue(Instant now) {
        return work.nextDue(now);
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
        return work.nextSweep();
    }

    boolean isSweepDue(Instant now) {
        return work.isSweepDue(now);
    }

    /** whether the inbox waits for an instant to come */
    boolean isDrainPaused(Instant now) {
        return work.isDrainPaused(now);
    }

    /** to be called when it is over, or has had its time */
    @Override
    public void close() {
        journal.close();
    }

    boolean isOver() {
        return work.isOver() && !upkeep.isRunning();
    }
}
