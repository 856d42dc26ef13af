package io.tieout.persistence.feed;

import java.util.Set;

/**
 * What a node's feed could not read since the node started, because a newer Tieout wrote it.
 *
 * @param times how often, an event once for each time it was read
 * @param kinds names and revisions under which it is stored
 */
public record UnreadEvents(long times, Set<String> kinds) {

    public UnreadEvents {
        kinds = Set.copyOf(kinds);
    }
}
