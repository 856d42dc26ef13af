package io.tieout.qbo.client;

import java.time.Duration;
import java.time.Instant;

/**
 * One moment by both clocks. What waits for a while has waited long enough once the tenant's clock
 * says so: one that is moved takes the accounting system's along. One that stands must not hold a
 * call back for ever: it is known to stand once the machine's has run {@link #STANDING} times as
 * long, and until then it may merely be moved in slow steps.
 *
 * @param tenants what the tenant's clock shows
 * @param machines what the machine's shows, from some beginning
 */
record Moment(Instant tenants, Duration machines) {

    private static final int STANDING = 5;

    /** what is so much later by the tenant's clock, or by the machine's if that one stands */
    Moment plus(Duration length) {
        // In whole nanoseconds: every call is looked at again and again, and a Duration multiplies
        // by way of decimals.
        return new Moment(
                tenants.plus(length),
                machines.plusNanos(Math.multiplyExact(length.toNanos(), STANDING)));
    }

    Moment minus(Duration length) {
        return new Moment(tenants.minus(length), machines.minus(length));
    }

    /** whether either clock has come to it */
    boolean hasCome(Moment now) {
        return !now.tenants.isBefore(tenants) || now.machines.compareTo(machines) >= 0;
    }

    /** by each clock the later one */
    Moment orLater(Moment other) {
        return new Moment(
                tenants.isAfter(other.tenants) ? tenants : other.tenants,
                machines.compareTo(other.machines) > 0 ? machines : other.machines);
    }
}
