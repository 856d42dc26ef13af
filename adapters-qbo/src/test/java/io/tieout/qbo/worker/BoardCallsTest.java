package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.WorkBoard.Waiting;
import io.tieout.domain.accounting.ConnectionId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BoardCallsTest {

    private static final ConnectionId NORTH = new ConnectionId(new UUID(1, 1));
    private static final ConnectionId SOUTH = new ConnectionId(new UUID(1, 2));

    private final BoardCalls calls = new BoardCalls();

    @Test
    void whoeverIsNewOnTheBoardIsCalled() {
        calls.of(List.of(held(NORTH, "a")));

        assertThat(calls.of(List.of(held(NORTH, "a"), held(SOUTH, "a")))).containsExactly(SOUTH);
    }

    @Test
    void whoeverHasSomethingNewIsCalled() {
        calls.of(List.of(held(NORTH, "a"), held(SOUTH, "a")));

        assertThat(calls.of(List.of(held(NORTH, "b"), held(SOUTH, "a")))).containsExactly(NORTH);
    }

    @Test
    void whoeverCameBackIsCalled() {
        calls.of(List.of(held(NORTH, "a")));
        calls.of(List.of());

        assertThat(calls.of(List.of(held(NORTH, "a")))).containsExactly(NORTH);
    }

    @Test
    void aFreeLeaseIsCalledOutEachTime() {
        var free = List.of(new Waiting(NORTH, true, ""));

        assertThat(IntStream.range(0, 3).mapToObj(_ -> calls.of(free)))
                .containsOnly(List.of(NORTH));
    }

    @Test
    void whatWaitsWithoutAnythingNewIsCalledEveryFifthRound() {
        var board = List.of(held(NORTH, "a"), held(SOUTH, "a"));

        assertThat(IntStream.range(0, 11).map(_ -> calls.of(board).size()).boxed())
                .containsExactly(2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 2);
    }

    private static Waiting held(ConnectionId connection, String newest) {
        return new Waiting(connection, false, newest);
    }
}
