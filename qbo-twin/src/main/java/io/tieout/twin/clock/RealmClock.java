package io.tieout.twin.clock;

import io.tieout.twin.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * The time of one company: running beside the machine's at a fixed distance, or stepped, standing
 * still until moved. It never goes back. Safe for use by several threads.
 */
public final class RealmClock {

    private final InstantSource machine;
    private boolean isStepped;
    private Duration ahead;
    private Instant standsAt;

    private RealmClock(InstantSource machine, boolean isStepped, Duration ahead, Instant standsAt) {
        this.machine = machine;
        this.isStepped = isStepped;
        this.ahead = ahead;
        this.standsAt = standsAt;
    }

    /** A clock that shows the given instant now and runs on with the machine's. */
    public static RealmClock runningFrom(Instant now, InstantSource machine) {
        return new RealmClock(machine, false, Duration.between(machine.instant(), now), now);
    }

    /** A clock that shows the given instant until it is moved. */
    public static RealmClock steppedAt(Instant now, InstantSource machine) {
        return new RealmClock(machine, true, Duration.ZERO, now);
    }

    public static RealmClock fromJson(ObjectNode json, InstantSource machine) {
        return new RealmClock(
                machine,
                "stepped".equals(Json.stringOr(json, "mode", "running")),
                Duration.parse(Json.stringOr(json, "ahead", "PT0S")),
                Instant.parse(Json.stringOr(json, "standsAt", "1970-01-01T00:00:00Z")));
    }

    public synchronized ObjectNode toJson() {
        return Json.object()
                .put("mode", isStepped ? "stepped" : "running")
                .put("ahead", ahead.toString())
                .put("standsAt", standsAt.toString());
    }

    public synchronized Instant now() {
        return isStepped ? standsAt : machine.instant().plus(ahead);
    }

    public synchronized boolean isStepped() {
        return isStepped;
    }

    /**
     * Moves this clock forward.
     *
     * @throws WouldGoBack if the instant lies before the present one
     */
    public synchronized void moveTo(Instant instant) {
        Instant now = now();
        if (instant.isBefore(now)) {
            throw new WouldGoBack(now, instant);
        }
        standsAt = instant;
        ahead = isStepped ? ahead : ahead.plus(Duration.between(now, instant));
    }

    /** Lets this clock run on, or stand still, from the instant it shows. */
    public synchronized void change(boolean toStepped) {
        Instant now = now();
        isStepped = toStepped;
        standsAt = now;
        ahead = toStepped ? Duration.ZERO : Duration.between(machine.instant(), now);
    }

    /** Somebody tried to turn a company's clock back. */
    public static final class WouldGoBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WouldGoBack(Instant now, Instant asked) {
            super("the clock shows " + now + " and cannot go back to " + asked);
        }
    }
}
