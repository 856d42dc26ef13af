package io.tieout.qbo.worker;

import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.client.ReadAllowance;
import io.tieout.qbo.client.Realm;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes an owner's calls into the journal, beside the calls: a few at a time, and all of them
 * before the connection is handed on. The budget lets no more calls go than the journal may lack.
 */
final class JournalKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);

    /** how long a call stays unwritten when there are few; machine time */
    private static final Duration PERIOD = Duration.ofMillis(500);

    /** as far as the longest of QuickBooks' windows looks back */
    private static final Duration LOOK_BACK = Duration.ofMinutes(1);

    private final Realm realm;
    private final CallJournal journal;
    private final QboClients clients;
    private final TenantClock clock;
    private final Lease lease;
    private final HealthWatch health;
    private final WakeUp wakeUp = new WakeUp();
    private final Thread thread;
    private volatile boolean isEnding;

    private JournalKeeper(
            Realm realm,
            CallJournal journal,
            QboClients clients,
            TenantClock clock,
            Lease lease,
            HealthWatch health) {
        this.realm = realm;
        this.journal = journal;
        this.clients = clients;
        this.clock = clock;
        this.lease = lease;
        this.health = health;
        this.thread =
                Thread.ofVirtual()
                        .name("journal-" + realm.connection().value())
                        .unstarted(this::run);
    }

    /** takes up the budget where the owner before left it; calls may go out when this returns */
    static JournalKeeper begin(
            Realm realm,
            CallJournal journal,
            QboClients clients,
            TenantClock clock,
            Lease lease,
            HealthWatch health) {
        var keeper = new JournalKeeper(realm, journal, clients, clock, lease, health);
        keeper.write();
        var now = clock.now(realm.tenant());
        clients.resume(realm, journal.begin(lease, now.minus(LOOK_BACK)));
        keeper.seeReads();
        clients.unwritten(realm).onMany(keeper.wakeUp::ring);
        keeper.thread.start();
        return keeper;
    }

    private void run() {
        while (!isEnding) {
            wakeUp.await(PERIOD);
            wakeUp.clear();
            try {
                if (write() > 0) {
                    seeReads();
                    health.look(clock.now(realm.tenant()));
                }
            } catch (RuntimeException failure) {
                // They stay unwritten, and when there are too many the budget lets none go.
                LOG.warn("cannot write the call journal: {}", failure.getMessage());
            }
        }
    }

    private synchronized int write() {
        var calls = clients.unwritten(realm).look();
        if (calls.isEmpty()) {
            return 0;
        }
        journal.write(lease, calls);
        clients.written(realm, calls.size());
        return calls.size();
    }

    private void seeReads() {
        var month = ReadAllowance.monthOf(clock.now(realm.tenant()));
        clients.allowance().uses(month, journal.meteredReads(month));
    }

    /** writes what is left; if something stays open, the next owner must guess */
    @Override
    public void close() {
        isEnding = true;
        wakeUp.ring();
        clients.unwritten(realm).onMany(() -> {});
        try {
            thread.join();
            write();
            if (clients.isQuiet(realm)) {
                journal.end(lease);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("the call journal stays incomplete: {}", failure.getMessage());
        }
    }
}
