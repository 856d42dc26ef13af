package io.tieout.qbo.worker;

import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.oauth.TokenEndpoint;
import io.tieout.qbo.oauth.TokenKeeper;
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

    /**
     * Starts with nothing under way.
     *
     * @param wake called when there is room, or a reason, to look again
     * @param onDisconnected called when the authorisation turns out to be gone
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
                        realm, endpoint, application.tokens(), application.clock(), tenure::isHeld);
        var client = clients.ownersClient(realm, tenure::isHeld, tokens, onDisconnected);
        var desk = new RealmDesk(realm, application, client);
        this.journal =
                JournalKeeper.begin(
                        realm,
                        application.journal(),
                        clients,
                        application.clock(),
                        tenure.lease(),
                        new HealthWatch(realm, application.health(), application.alerts()));
        var activity = clients.activity(realm);
        var run = new OperationRun(desk, new Verdicts(application.clock(), backoff));
        this.lanes = new OperationLanes(application.operations(), tenure, run, activity, wake);
        this.drain =
                new NoticeDrain(desk, application, tenure, realm.tenant(), backoff, activity, wake);
    }

    /** starts what is due and has room; returns at once */
    void look(Instant now) {
        lanes.fill(now);
        drain.start();
    }

    /** the next instant after now at which there will be something to do */
    Optional<Instant> nextDue(Instant now) {
        var operation = application.operations().nextDue(realm.connection(), realm.tenant());
        return Stream.of(operation.filter(due -> due.isAfter(now)), drain.pausedUntil(now))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
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
        return lanes.isEmpty() && !drain.isRunning();
    }
}
