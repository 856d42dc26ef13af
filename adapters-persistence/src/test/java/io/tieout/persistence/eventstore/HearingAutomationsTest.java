package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.Counted;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only what an automation hears reaches it; what nobody knows is not passed by. */
class HearingAutomationsTest {

    private static final UUID ONE = new UUID(4, 1);
    private static final UUID TWO = new UUID(4, 2);
    private static final Duration SOON = Duration.ofSeconds(20);

    private final List<DomainEvent> seen = new CopyOnWriteArrayList<>();
    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatAnAutomationDoesNotHearPassesByAndHoldsNothingUp() {
        try (TestNode node = hearing(PaymentEvent.class)) {
            node.send(NORTH, new Count(ONE, 1));

            await().atMost(SOON).until(() -> node.automations().isIdle(NORTH));
        }

        assertThat(seen).isEmpty();
    }

    @Test
    void aKindThatNobodyKnowsIsNotPassedBy() {
        try (TestNode before = TestNode.on(database)) {
            before.send(NORTH, new Count(ONE, 1));
            before.send(NORTH, new Count(TWO, 2));
        }
        database.superuser()
                .update(DOMAIN_EVENT)
                .set(DOMAIN_EVENT.PAYLOAD_TYPE, "of.tomorrow")
                .where(DOMAIN_EVENT.AGGREGATE_IDENTIFIER.eq(ONE.toString()))
                .execute();

        try (TestNode node = hearing(Counted.class)) {
            await().during(Duration.ofSeconds(2))
                    .atMost(SOON)
                    .until(() -> !node.automations().isIdle(NORTH));
        }
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
