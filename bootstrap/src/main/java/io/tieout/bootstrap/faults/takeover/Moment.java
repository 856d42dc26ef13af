package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.twin.TwinAdmin;
import java.util.List;
import java.util.Map;

/** What the node is in the middle of when it is killed. */
enum Moment {
    /** operations are queued, and some are under way */
    AT_WORK {
        @Override
        void arrange(TwinAdmin twin, List<String> companies) {
            twin.askForTrouble(late("invoice", BUSY_MILLIS));
        }
    },
    /** writes were sent, and take effect after the death of who sent them */
    IN_A_WRITE {
        @Override
        void arrange(TwinAdmin twin, List<String> companies) {
            twin.askForTrouble(late("invoice", IN_FLIGHT_MILLIS));
        }
    },
    /** a write was refused, so fresh tokens were asked for, and come to nobody */
    IN_A_REFRESH {
        @Override
        void arrange(TwinAdmin twin, List<String> companies) {
            companies.forEach(company ->
                    twin.askForTrouble(
                            Map.of(
                                    "kind", "auth_401",
                                    "realm", company,
                                    "endpoint", "invoice",
                                    "method", "POST",
                                    "next", 1)));
            twin.askForTrouble(late("oauth", IN_REFRESH_MILLIS));
        }
    };

    /** long enough that a queue is not empty when the node is killed */
    private static final int BUSY_MILLIS = 1_500;

    /** longer than from the last approval to the kill, shorter than until the lease is free */
    private static final int IN_FLIGHT_MILLIS = 4_000;

    /** shorter than a node waits for tokens */
    private static final int IN_REFRESH_MILLIS = 20_000;

    abstract void arrange(TwinAdmin twin, List<String> companies);

    private static Map<String, Object> late(String endpoint, int millis) {
        return Map.of(
                "kind", "latency", "endpoint", endpoint, "method", "POST", "latencyMillis", millis);
    }

    static Moment number(int number) {
        return values()[number % values().length];
    }
}
