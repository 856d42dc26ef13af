package io.tieout.qbo.worker;

import static java.util.stream.Collectors.toMap;

import io.tieout.application.accounting.WorkBoard.Waiting;
import io.tieout.domain.accounting.ConnectionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whose look the board asks for, round by round: those whose lease is free or who have something
 * new, and every few rounds all of them. What waits for an instant to come, or for a person, would
 * otherwise be looked at each second in vain.
 */
final class BoardCalls {

    /** so soon is noticed what became due, or was asked for again, without anything new */
    static final int ALL_EVERY = 5;

    private Map<ConnectionId, String> before = Map.of();
    private int rounds;

    /** to be asked once a round */
    List<ConnectionId> of(Collection<Waiting> board) {
        boolean isForAll = rounds++ % ALL_EVERY == 0;
        List<ConnectionId> called =
                board.stream()
                        .filter(it -> isForAll || it.isFree() || hasNew(it))
                        .map(Waiting::connection)
                        .toList();
        before = board.stream().collect(toMap(Waiting::connection, Waiting::newest));
        return called;
    }

    private boolean hasNew(Waiting waiting) {
        return !waiting.newest().equals(before.get(waiting.connection()));
    }
}
