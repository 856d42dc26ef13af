package io.tieout.bootstrap.wiring;

import io.tieout.application.axon.Automations;
import io.tieout.application.tenant.Tenants;
import io.tieout.bootstrap.collect.CollectionRounds;
import io.tieout.graphql.accountaccess.door.AccessMemory;
import io.tieout.notify.AlertRounds;
import io.tieout.notify.WebhookRounds;
import io.tieout.notify.letter.LetterRounds;
import io.tieout.persistence.feed.PostgresEventFeed;
import io.tieout.qbo.worker.RealmWorkers;
import org.springframework.context.SmartLifecycle;

/**
 * What works without being asked: the live feed, the automations, the connection workers, the
 * alerts, the letters, collection, what gateways ask about. It starts before the first request is
 * taken and stops after the last one was answered.
 */
final class Background implements SmartLifecycle {

    /** whose doors are known before the first request; the others' with their first */
    private static final int FIRST_TENANTS = 100;

    private final PostgresEventFeed feed;
    private final Automations automations;
    private final RealmWorkers workers;
    private final AlertRounds alerts;
    private final WebhookRounds webhooks;
    private final AccessMemory access;
    private final Tenants tenants;
    private final LetterRounds letters;
    private final CollectionRounds collections;
    private volatile boolean isRunning;

    Background(
            PostgresEventFeed feed,
            Automations automations,
            RealmWorkers workers,
            AlertRounds alerts,
            WebhookRounds webhooks,
            AccessMemory access,
            Tenants tenants,
            LetterRounds letters,
            CollectionRounds collections) {
        this.feed = feed;
        this.automations = automations;
        this.workers = workers;
        this.alerts = alerts;
        this.webhooks = webhooks;
        this.access = access;
        this.tenants = tenants;
        this.letters = letters;
        this.collections = collections;
    }

    @Override
    public void start() {
        feed.start();
        automations.start();
        workers.start();
        alerts.start();
        webhooks.start();
        access.learn(tenants.all().stream().map(Tenants.Tenant::id).limit(FIRST_TENANTS).toList());
        letters.start();
        collections.start();
        isRunning = true;
    }

    @Override
    public void stop() {
        workers.close();
        collections.close();
        letters.close();
        alerts.close();
        webhooks.close();
        access.close();
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
