package io.tieout.bootstrap.wiring;

import io.tieout.application.axon.Automations;
import io.tieout.notify.AlertRounds;
import io.tieout.persistence.feed.PostgresEventFeed;
import io.tieout.qbo.worker.RealmWorkers;
import org.springframework.context.SmartLifecycle;

/**
 * What works without being asked: the live feed, the automations, the connection workers, the
 * alerts. It starts before the first request is taken and stops after the last one was answered.
 */
final class Background implements SmartLifecycle {

    private final PostgresEventFeed feed;
    private final Automations automations;
    private final RealmWorkers workers;
    private final AlertRounds alerts;
    private volatile boolean isRunning;

    Background(
            PostgresEventFeed feed,
            Automations automations,
            RealmWorkers workers,
            AlertRounds alerts) {
        this.feed = feed;
        this.automations = automations;
        this.workers = workers;
        this.alerts = alerts;
    }

    @Override
    public void start() {
        feed.start();
        automations.start();
        workers.start();
        alerts.start();
        isRunning = true;
    }

    @Override
    public void stop() {
        workers.close();
        alerts.close();
        automations.close();
        feed.close();
        isRunning = false;
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    /** below the web server's, which is among the highest */
    @Override
    public int getPhase() {
        return 0;
    }
}
