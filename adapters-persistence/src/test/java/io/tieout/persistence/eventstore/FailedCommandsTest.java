package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.CommandsTest.projection;
import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.event.Projection;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.CountUpTo;
import io.tieout.persistence.eventstore.Tally.Counted;
import io.tieout.persistence.eventstore.Tally.Name;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A projection fails after the events were appended. */
class FailedCommandsTest {

    private static final UUID TALLY = new UUID(2, 1);

    /** more failures than the pool has connections */
    private static final int MANY = 30;

    private final AtomicReference<Runnable> trouble =
            new AtomicReference<>(FailedCommandsTest::nothing);
    private TestDatabase database;
    private TestNode node;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        Projection troubled = projection(_ -> trouble.get().run());
        node = TestNode.with(database, List.of(troubled));
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void aProjectionThatFailsTakesTheEventsBack() {
        trouble.set(failing(new IllegalStateException("no view today")));

        assertThatThrownBy(() -> node.send(NORTH, new Count(TALLY, 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no view today");
        assertThat(storedEvents()).isZero();
    }

    @Test
    void aFailedCommandLeavesNoStateBehind() {
        node.send(NORTH, new Count(TALLY, 1));
        trouble.set(failing(new IllegalStateException("no view today")));
        assertThatThrownBy(() -> node.send(NORTH, new Count(TALLY, 10)));
        trouble.set(FailedCommandsTest::nothing);

        assertThat(node.send(NORTH, new Count(TALLY, 100)).version()).isEqualTo(1);
        assertThat(node.send(NORTH, new CountUpTo(TALLY, 101)).version()).isEqualTo(1);
    }

    @Test
    void anErrorLeavesNeitherStateNorTransactionBehind() {
        node.send(NORTH, new Count(TALLY, 1));
        trouble.set(() -> {
            throw new StackOverflowError("deep view");
        });
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> node.send(NORTH, new Count(TALLY, 10)))
                    .isInstanceOf(StackOverflowError.class);
        }
        trouble.set(FailedCommandsTest::nothing);

        assertThat(node.send(NORTH, new CountUpTo(TALLY, 1)).version()).isZero();
        assertThat(storedEvents()).isEqualTo(1);
    }

    @Test
    void aKeyMadeByAFailedCommandSealsNothingLater() {
        SubjectId subject = new SubjectId(new UUID(2, 2));
        Personal name = new Personal.Known(subject, "Late Lena");
        trouble.set(failing(new IllegalStateException("no view today")));
        assertThatThrownBy(() -> node.send(NORTH, new Name(TALLY, name)));
        trouble.set(FailedCommandsTest::nothing);

        node.send(NORTH, new Name(TALLY, name));

        try (TestNode other = TestNode.on(database)) {
            assertThat(other.namesOf(NORTH, TALLY)).containsExactly(name);
        }
    }

    @Test
    void eventsOfOneCommandAreProjectedInOrder() {
        var seen = new ArrayList<Object>();
        try (TestNode watching =
                TestNode.with(database, List.of(projection(event -> seen.add(event.event()))))) {
            watching.send(NORTH, new Count(TALLY, 1));
            watching.send(NORTH, new Count(TALLY, 2));
        }

        assertThat(seen).containsExactly(new Counted(1), new Counted(2));
    }

    private static void nothing() {}

    private static Runnable failing(RuntimeException failure) {
        return () -> {
            throw failure;
        };
    }

    private int storedEvents() {
        return database.superuser().fetchCount(DOMAIN_EVENT);
    }
}
