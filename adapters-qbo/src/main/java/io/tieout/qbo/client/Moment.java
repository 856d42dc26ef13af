package io.tieout.qbo.client;

import java.time.Duration;
import java.time.Instant;

/**
 * One moment by both clocks. What waits for a while has waited long enough once either says so: a
 * tenant's clock that stands must not hold a call back for ever, and one that is moved takes the
 * accounting system's along.
 *
 * @param tenants what the tenant's clock shows
 * @param machines what the machine's shows, from some beginning
 */
record Moment(Instant tenants, Duration machines) {

    Moment plus(Duration length) {
        return new Moment(tenants.plus(length), machines.plus(length));
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
