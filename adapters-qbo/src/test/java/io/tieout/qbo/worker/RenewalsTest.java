package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.qbo.fake.RecordedLeases;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RenewalsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger ends = new AtomicInteger();
    private final RecordedLeases leases = new RecordedLeases();
    private final Renewals renewals = new Renewals(leases, nanos::get, Runnable::run);
    private final Lease lease = leases.acquire(World.CONNECTION, "node-1").orElseThrow();

    @Test
    void whatIsRenewedIsHeldHoweverLongItTakes() {
        Tenure tenure = begun();

        for (int round = 0; round < 10; round++) {
            pass(Duration.ofSeconds(5));
            renewals.round();
        }

        assertThat(tenure.isHeld()).isTrue();
        assertThat(ends).hasValue(0);
    }

    @Test
    void aLeaseUnderWhichSomebodyIsAtWorkIsRenewedByItselfAndAskedForOnceAtATime() {
        List<Runnable> queued = new ArrayList<>();
        Renewals elsewhere = new Renewals(leases, nanos::get, queued::add);
        Tenure tenure = elsewhere.begin(lease, ends::incrementAndGet);
        leases.keepAtWork();

        pass(Duration.ofSeconds(4));
        elsewhere.round();
        elsewhere.round();
        assertThat(queued).hasSize(1);

        queued.removeFirst().run();
        pass(Duration.ofSeconds(8));
        assertThat(tenure.isHeld()).isTrue();

        elsewhere.round();
        assertThat(queued).hasSize(1);
        leases.giveTo(World.CONNECTION, "node-2");
        queued.removeFirst().run();
        assertThat(tenure.isHeld()).isFalse();
        assertThat(ends).hasValue(1);
    }

    /** The lease lives 12 s in the database. */
    @Test
    void whoCannotRenewStopsSendingBeforeItsLeaseRunsOut() {
        Tenure tenure = begun();
        leases.breakRenewal();

        pass(Duration.ofSeconds(8));
        renewals.round();
        assertThat(tenure.isHeld()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(tenure.isHeld()).isFalse();

        renewals.round();
        renewals.round();
        assertThat(ends).hasValue(1);
    }

    /** It may have been prolonged at any moment from the question on. */
    @Test
    void aRenewalCountsFromWhenItWasAskedFor() {
        Renewals slow =
                new Renewals(
                        leases,
                        () -> nanos.getAndAdd(Duration.ofSeconds(4).toNanos()),
                        Runnable::run);
        Tenure tenure = slow.begin(lease, ends::incrementAndGet);

        slow.round();

        // Begun at 0 s, looked at at 4 s, asked at 8 s, and looked at again at 12, 16 and 20 s.
        assertThat(tenure.isHeld()).isTrue();
        assertThat(tenure.isHeld()).isTrue();
        assertThat(tenure.isHeld()).isFalse();
    }

    @Test
    void whoLostItsLeaseIsToldOnce() {
        Tenure tenure = begun();
        leases.giveTo(World.CONNECTION, "node-2");

        renewals.round();
        renewals.round();

        assertThat(tenure.isHeld()).isFalse();
        assertThat(ends).hasValue(1);
    }

    @Test
    void whoHandedItsLeaseBackIsNotToldThatItIsLost() {
        begun().close();

        renewals.round();

        assertThat(ends).hasValue(0);
        assertThat(leases.isFree()).isTrue();
    }

    private Tenure begun() {
        return renewals.begin(lease, ends::incrementAndGet);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
