package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.jooq.Tables.ALERT;
import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.parked.ParkedEventViews.ParkedEventView;
import io.tieout.application.parked.ParkedEventViews.Replay;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.Counted;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.AlertRecord;
import io.tieout.persistence.parked.JooqParkedEventDesk;
import io.tieout.persistence.parked.JooqParkedEventViews;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** People learn of the events that an automation set aside, and have them tried again. */
class ParkedEventsTest {

    private static final UUID ONE = new UUID(4, 1);
    private static final UUID TWO = new UUID(4, 2);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    private volatile boolean isPoisonous = true;
    @AutoClose private final TestDatabase database = TestDatabase.fresh();

    @Test
    void peopleAreToldOnceWhichEventStoppedWhichAutomationAndWhatToDo() {
        try (TestNode node = reacting()) {
            node.send(NORTH, new Count(ONE, 13));
            node.send(NORTH, new Count(ONE, 14));
            node.send(NORTH, new Count(TWO, 13));
            await().atMost(SOON).until(() -> parked() == 3);
        }

        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getKind()).isEqualTo("EVENT_PARKED");
                    assertThat(alert.getTimes()).isEqualTo(2);
                    assertThat(alert.getSubject()).startsWith("event 0 of ").contains("(");
                    assertThat(alert.getReason())
                            .startsWith("WhenCountedThenChoke could not handle it: ")
                            .contains("IllegalStateException")
                            .doesNotContain("Late Lena");
                    assertThat(alert.getNextStep()).contains("replayParkedEvent");
                    assertThat(alert.getFirstAt()).isEqualTo(FixedClock.NOW);
                });
    }

    @Test
    void onceTheLastOneWasHandledTheAlertIsOver() {
        try (TestNode node = reacting()) {
            node.send(NORTH, new Count(ONE, 13));
            node.send(NORTH, new Count(TWO, 13));
            await().atMost(SOON).until(() -> parked() == 2);
            assertThat(alerts()).allMatch(alert -> alert.getAcknowledgedBy() == null);
            isPoisonous = false;

            await().atMost(SOON).until(() -> parked() == 0);
        }

        assertThat(alerts()).extracting(AlertRecord::getAcknowledgedBy).containsExactly("tieout");
    }

    @Test
    void theListTellsTheOneThatFailedFromThoseBehindIt() {
        try (TestNode node = reacting()) {
            node.send(NORTH, new Count(ONE, 13));
            node.send(NORTH, new Count(ONE, 14));
            await().atMost(SOON).until(() -> parked() == 2);
        }

        assertThat(shown())
                .extracting(ParkedEventView::version, ParkedEventView::isFirst)
                .containsExactly(tuple(0L, true), tuple(1L, false));
        assertThat(shown().getFirst().fault()).contains("Late Lena");
        assertThat(shown().getFirst().eventType()).isNotEmpty();
        assertThat(shown().getFirst().replayed()).isEmpty();
    }

    @Test
    void whoeverAsksForAnotherTryNeedNotWaitForTheNextTurn() {
        try (TestNode node = reacting()) {
            node.send(NORTH, new Count(ONE, 13));
            node.send(NORTH, new Count(ONE, 14));
            await().atMost(SOON).until(() -> parked() == 2);
            isPoisonous = false;
            database.superuser().update(PARKED_EVENT).set(PARKED_EVENT.RETRY_AT, FAR).execute();

            assertThat(replay(shown().getLast().id())).isTrue();

            await().atMost(SOON).until(() -> parked() == 0);
        }
    }

    @Test
    void whoAskedIsKeptWithTheEvent() {
        try (TestNode node = reacting()) {
            node.send(NORTH, new Count(ONE, 13));
            await().atMost(SOON).until(() -> parked() == 1);
        }

        replay(shown().getFirst().id());

        assertThat(shown().getFirst().replayed())
                .contains(new Replay(new ActorId("ada"), FixedClock.NOW));
        assertThat(replay(new UUID(9, 9))).isFalse();
    }

    private TestNode reacting() {
        return TestNode.reacting(database, _ -> List.of(choking()));
    }

    private Automation choking() {
        return new Automation() {
            @Override
            public String name() {
                return "WhenCountedThenChoke";
            }

            @Override
            public Set<Class<? extends DomainEvent>> hears() {
                return Set.of(DomainEvent.class);
            }

            @Override
            public void on(RecordedEvent event) {
                if (isPoisonous && event.event().equals(new Counted(13))) {
                    throw new IllegalStateException("thirteen for Late Lena");
                }
            }
        };
    }

    private boolean replay(UUID event) {
        return database.transactions()
                .of(NORTH)
                .write(_ ->
                        new JooqParkedEventDesk(database.transactions())
                                .replay(event, new ActorId("ada"), FixedClock.NOW));
    }

    private List<ParkedEventView> shown() {
        return new JooqParkedEventViews(database.transactions())
                .list(Viewer.system(NORTH), new PageRequest(100, "")).rows().stream()
                        .map(Page.Row::value)
                        .toList();
    }

    private List<AlertRecord> alerts() {
        return database.superuser().selectFrom(ALERT).orderBy(ALERT.ID).fetch();
    }

    private int parked() {
        return database.superuser().fetchCount(PARKED_EVENT);
    }
}
