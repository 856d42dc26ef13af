package io.tieout.qbo.worker;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.qbo.client.Activity;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Realm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * One tenure of a connection's worker without a thread, a wait or a clock of its own: whoever
 * drives it says when it looks for work, which of what it began goes on, and when it renews. What
 * it does is what the worker of a running node does, but for the upkeep of tokens, the call budget
 * and the call journal.
 */
public final class SteppedWorker {

    private final ApplicationPorts application;
    private final Realm realm;
    private final Renewals renewals;
    private final Tenure tenure;
    private final ShiftWork work;
    private final List<Begun> begun = new ArrayList<>();

    private record Begun(String name, Runnable work) {}

    private SteppedWorker(
            Realm realm,
            ApplicationPorts application,
            Lease lease,
            Function<BooleanSupplier, QboClient> client,
            RandomGenerator random,
            LongSupplier nanoTime) {
        this.realm = realm;
        this.application = application;
        this.renewals = new Renewals(application.leases(), nanoTime, Runnable::run);
        this.tenure = renewals.begin(lease, () -> {});
        this.work =
                new ShiftWork(
                        realm,
                        application,
                        client.apply(tenure::isHeld),
                        new Backoff(random),
                        tenure,
                        new Activity(),
                        (name, task) -> begun.add(new Begun(name, task)),
                        () -> {});
    }

    /**
     * Takes the lease and up what an owner before left unknown; empty while another has it.
     *
     * @param client made for as long as the lease is held
     * @param random spreads retries
     * @param nanoTime the machine's running time, by which an unrenewed lease is given up
     */
    public static Optional<SteppedWorker> begin(
            Realm realm,
            String node,
            ApplicationPorts application,
            Function<BooleanSupplier, QboClient> client,
            RandomGenerator random,
            LongSupplier nanoTime) {
        return application
                .leases()
                .acquire(realm.connection(), node)
                .map(lease -> {
                    var now = application.clock().now(realm.tenant());
                    application.operations().reclaimUnknown(lease, now);
                    return new SteppedWorker(realm, application, lease, client, random, nanoTime);
                });
    }

    /** whether it is still the owner, as far as it knows */
    public boolean isHeld() {
        return tenure.isHeld();
    }

    /** prolongs the lease, or learns that it is lost */
    public void renew() {
        renewals.round();
    }

    /** begins what is due and has room */
    public void look() {
        if (tenure.isHeld()) {
            var now = application.clock().now(realm.tenant());
            work.lookAtTheClock(now);
            work.lookForWork(now);
        }
    }

    /** how many pieces of work were begun and not gone on with */
    public int begun() {
        return begun.size();
    }

    /** does one piece of work to its end and returns its name */
    public String goOn(int index) {
        var next = begun.remove(index);
        next.work().run();
        return next.name();
    }

    /** the next instant at which there will be something to do; empty for none */
    public Optional<Instant> nextDue() {
        var now = application.clock().now(realm.tenant());
        var next = work.nextDue(now);
        var sweep = work.nextSweep().filter(at -> at.isAfter(now));
        return next.filter(at -> sweep.filter(at::isAfter).isEmpty()).or(() -> sweep);
    }

    /** whether nothing is begun and nothing is due now */
    public boolean isIdle() {
        var now = application.clock().now(realm.tenant());
        return begun.isEmpty() && work.isOver() && !work.isSweepDue(now);
    }
}
