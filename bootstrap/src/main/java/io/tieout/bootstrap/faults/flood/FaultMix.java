package io.tieout.bootstrap.faults.flood;

import io.tieout.bootstrap.twin.TwinAdmin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that can go wrong with a call, each as often as any other. */
public final class FaultMix {

    /** which calls carry operations out: writes and reads of invoices, and looks for them */
    private static final List<String> ENDPOINTS = List.of("invoice", "query");

    private static final int LATE_MILLIS = 20;

    private static final List<Map<String, ?>> KINDS =
            List.of(
                    Map.of("kind", "latency", "latencyMillis", LATE_MILLIS),
                    Map.of("kind", "reset_before"),
                    Map.of("kind", "reset_after"),
                    Map.of("kind", "truncated"),
                    Map.of("kind", "html"),
                    Map.of("kind", "empty"),
                    Map.of("kind", "http_500"),
                    Map.of("kind", "http_503"),
                    Map.of("kind", "http_504"),
                    Map.of("kind", "throttle_429"),
                    Map.of("kind", "throttle_429_json"),
                    Map.of("kind", "auth_401"),
                    Map.of("kind", "auth_401_xml"),
                    Map.of("kind", "code_10000", "status", 200),
                    Map.of("kind", "fault_in_200"));

    private FaultMix() {}

    /**
     * asks the twin for all of them
     *
     * @param percent of the calls, all kinds together
     */
    public static void ask(TwinAdmin twin, int percent) {
        double each = percent / 100.0 / KINDS.size();
        for (String endpoint : ENDPOINTS) {
            double spared = 1;
            for (Map<String, ?> kind : KINDS) {
                Map<String, Object> trouble = new HashMap<>(kind);
                trouble.put("endpoint", endpoint);
                // The twin asks one after the other, and this one only for who was spared so far.
                trouble.put("rate", each / spared);
                twin.askForTrouble(trouble);
                spared -= each;
            }
        }
    }
}
