package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.jooq.Tables.ALERT;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.Counted;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.AlertRecord;
import io.tieout.persistence.jooq.tables.records.ParkedEventRecord;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Only what an automation hears reaches it; what nobody knows is not passed by. */
class HearingAutomationsTest {

    private static final String KNOWN = "tally.counted";
    private static final String TOMORROWS = "of.tomorrow";
    private static final UUID ONE = new UUID(4, 1);
    private static final UUID TWO = new UUID(4, 2);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<DomainEvent> seen = new CopyOnWriteArrayList<>();
    @AutoClose private final TestDatabase database = TestDatabase.fresh();

    @Test
    void whatAnAutomationDoesNotHearPassesByAndHoldsNothingUp() {
        try (TestNode node = hearing(PaymentEvent.class)) {
            node.send(NORTH, new Count(ONE, 1));

            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void aKindThatNobodyKnowsIsParkedWithWhatIsBehindItAndHoldsUpNobodyElse() {
        storedByANewerOne();

        try (TestNode node = hearing(Counted.class)) {
            await().atMost(SOON).until(() -> parked().size() == 2);
            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
        }

        assertThat(seen).containsExactly(new Counted(3));
        assertThat(parked())
                .extracting(ParkedEventRecord::getVersion, ParkedEventRecord::getEventType)
                .containsExactly(tuple(0L, TOMORROWS), tuple(1L, KNOWN));
        assertThat(parked().getFirst().getFault()).contains(TOMORROWS, "a newer Tieout");
        assertThat(alerts())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getReason()).contains("a newer Tieout wrote it");
                    assertThat(alert.getNextStep()).startsWith("bring all nodes to the version");
                });
    }

    @Test
    void onceItsKindIsKnownItIsTakenUpInOrder() {
        storedByANewerOne();

        try (TestNode node = hearing(Counted.class)) {
            await().atMost(SOON).until(() -> parked().size() == 2);
            become(KNOWN);
            node.send(NORTH, new Count(ONE, 4));

            await().atMost(SOON).until(() -> seen.size() == 4);
            await().atMost(SOON).until(() -> parked().isEmpty());
        }

        assertThat(seen)
                .containsExactly(new Counted(3), new Counted(1), new Counted(2), new Counted(4));
        assertThat(alerts()).extracting(AlertRecord::getAcknowledgedBy).containsExactly("tieout");
    }

    @Test
    void nothingIsDecidedOnAHistoryThatIsNotKnownWhole() {
        storedByANewerOne();

        try (TestNode node = TestNode.on(database)) {
            assertThatThrownBy(() -> node.send(NORTH, new Count(ONE, 4)))
                    .hasStackTraceContaining("a newer Tieout may have written it");
        }
    }

    /** three events of two streams; this version does not know the kind of the first */
    private void storedByANewerOne() {
        try (TestNode newer = TestNode.on(database)) {
            newer.send(NORTH, new Count(ONE, 1));
            newer.send(NORTH, new Count(ONE, 2));
            newer.send(NORTH, new Count(TWO, 3));
        }
        become(TOMORROWS);
    }

    private void become(String kind) {
        database.superuser()
                .update(DOMAIN_EVENT)
                .set(DOMAIN_EVENT.PAYLOAD_TYPE, kind)
                .where(DOMAIN_EVENT.AGGREGATE_IDENTIFIER.eq(ONE.toString()))
                .and(DOMAIN_EVENT.SEQUENCE_NUMBER.eq(0L))
                .execute();
    }

    private List<ParkedEventRecord> parked() {
        return database.superuser().selectFrom(PARKED_EVENT).orderBy(PARKED_EVENT.VERSION).fetch();
    }

    private List<AlertRecord> alerts() {
        return database.superuser().selectFrom(ALERT).orderBy(ALERT.ID).fetch();
    }

    private TestNode hearing(Class<? extends DomainEvent> kind) {
        return TestNode.reacting(database, _ -> List.of(automation(kind)));
    }

    private Automation automation(Class<? extends DomainEvent> kind) {
        return new Automation() {
            @Override
            public String name() {
                return "WhenCountedThenRemember";
            }

            @Override
            public Set<Class<? extends DomainEvent>> hears() {
                return Set.of(kind);
            }

            @Override
            public void on(RecordedEvent event) {
                seen.add(event.event());
            }
        };
    }
}
