package io.tieout.processors;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often this node may ask a host for something that nobody has proved yet: whoever forges
 * notices decides what they name. What turned out useless is not asked for again for a while.
 */
final class FetchAllowance {

    /** of one host; a processor changes its certificate once in months */
    static final int MOST_FETCHES = 10;

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** for how long what was useless stays so */
    static final Duration USELESS_FOR = Duration.ofMinutes(10);

    /** more than can be fetched in that time, of two hosts */
    private static final int MOST_REMEMBERED = 500;

    private final Map<String, Deque<Instant>> fetches = new HashMap<>();
    private final Map<URI, Instant> useless = new LinkedHashMap<>();

    /** takes one fetch; false when there is none to take */
    synchronized boolean take(URI address, Instant now) {
        Instant failed = useless.get(address);
        if (failed != null && now.isBefore(failed.plus(USELESS_FOR))) {
            return false;
        }
        Deque<Instant> recent = fetches.computeIfAbsent(address.getHost(), _ -> new ArrayDeque<>());
        while (!recent.isEmpty() && !recent.getFirst().plus(WINDOW).isAfter(now)) {
            recent.removeFirst();
        }
        if (recent.size() >= MOST_FETCHES) {
            return false;
        }
        recent.addLast(now);
        return true;
    }

    /** what was fetched there proves nothing */
    synchronized void wasUseless(URI address, Instant now) {
        useless.remove(address);
        useless.put(address, now);
        if (useless.size() > MOST_REMEMBERED) {
            useless.remove(useless.keySet().iterator().next());
        }
    }
}
