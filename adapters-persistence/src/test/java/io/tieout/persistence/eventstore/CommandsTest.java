package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.eventstore.TestNode.SOUTH;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.command.Contended;
import io.tieout.application.command.ExpectedVersion.Exactly;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.command.StaleVersionRejected;
import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.persistence.eventstore.Tally.Close;
import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.CountUpTo;
import io.tieout.persistence.eventstore.Tally.TallyRejected;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two nodes on one database send commands to the same aggregates. */
class CommandsTest {

    private static final UUID TALLY = new UUID(1, 1);

    @AutoClose private final TwoNodes nodes = TwoNodes.fresh();
    private final TestDatabase database = nodes.database();
    private final TestNode here = nodes.here();
    private final TestNode there = nodes.there();

    @Test
    void theReceiptNamesTheVersionAfterTheAppend() {
        assertThat(here.send(NORTH, new Count(TALLY, 1))).isEqualTo(new Receipt(TALLY, 0));
        assertThat(here.send(NORTH, new Count(TALLY, 1))).isEqualTo(new Receipt(TALLY, 1));
        assertThat(there.send(NORTH, new CountUpTo(TALLY, 2))).isEqualTo(new Receipt(TALLY, 1));
    }

    @Test
    void aLostRaceIsRunAgain() {
        here.send(NORTH, new Count(TALLY, 1));
        there.send(NORTH, new Count(TALLY, 10));

        Receipt receipt = here.send(NORTH, new Count(TALLY, 100));

        assertThat(receipt.version()).isEqualTo(2);
        assertThat(there.send(NORTH, new CountUpTo(TALLY, 111)).version()).isEqualTo(2);
    }

    @Test
    void nodesThatCollideAllTheTimeLoseNothing() throws Exception {
        Callable<Integer> countHere = () -> countTo(here, 40);
        Callable<Integer> countThere = () -> countTo(there, 40);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done :
                    threads.invokeAll(List.of(countHere, countThere, countHere, countThere))) {
                assertThat(done.get()).isEqualTo(40);
            }
        }

        assertThat(here.send(NORTH, new CountUpTo(TALLY, 160)).version()).isEqualTo(159);
    }

    @Test
    void aRejectionDecidedOnAStaleStateIsDecidedAgain() {
        here.send(NORTH, new Close(TALLY));
        // A tally that another node reopened; no event here does that, so history is rewritten.
        reopen();

        assertThat(here.send(NORTH, new Count(TALLY, 1)).version()).isEqualTo(1);
    }

    @Test
    void aDecisionToDoNothingOnAStaleStateIsDecidedAgain() {
        here.send(NORTH, new CountUpTo(TALLY, 5));
        there.send(NORTH, new CountUpTo(TALLY, 7));

        assertThat(here.send(NORTH, new CountUpTo(TALLY, 5)).version()).isEqualTo(2);
    }

    @Test
    void anExpectedVersionIsComparedWithTheStoredOne() {
        here.send(NORTH, new Count(TALLY, 1));
        there.send(NORTH, new Count(TALLY, 1));

        assertThat(here.send(NORTH, new Count(TALLY, 1, new Exactly(1))).version()).isEqualTo(2);
        assertThatThrownBy(() -> there.send(NORTH, new Count(TALLY, 1, new Exactly(1))))
                .isInstanceOfSatisfying(
                        StaleVersionRejected.class,
                        no -> assertThat(no.rejection()).isEqualTo(new StaleVersion(1, 2)));
    }

    @Test
    void aRejectionChangesNothing() {
        here.send(NORTH, new Close(TALLY));

        assertThatThrownBy(() -> here.send(NORTH, new Count(TALLY, 1)))
                .isInstanceOf(TallyRejected.class);
        assertThat(storedEvents()).isEqualTo(1);
    }

    @Test
    void aKeyedCommandThatArrivesTwiceAtOnceTakesEffectOnce() throws Exception {
        Once.Keyed key = new Once.Keyed("count", "click-1", "hash");
        Callable<Receipt> clickHere = () -> count(here, key);
        Callable<Receipt> clickThere = () -> count(there, key);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var receipt :
                    threads.invokeAll(List.of(clickHere, clickThere, clickHere, clickThere))) {
                assertThat(receipt.get()).isEqualTo(new Receipt(TALLY, 0));
            }
        }

        assertThat(storedEvents()).isEqualTo(1);
    }

    @Test
    void aRejectionIsNotKeptUnderItsKey() {
        Once.Keyed key = new Once.Keyed("count", "click-1", "hash");
        here.send(NORTH, new Close(TALLY));
        assertThatThrownBy(() -> count(here, key)).isInstanceOf(TallyRejected.class);
        reopen();

        assertThat(count(here, key)).isEqualTo(new Receipt(TALLY, 1));
    }

    @Test
    void anotherTenantsAggregateLooksUnbornEvenWhenCached() {
        here.send(NORTH, new Count(TALLY, 1));
        here.send(NORTH, new Close(TALLY));

        Receipt receipt = here.send(SOUTH, new Count(TALLY, 5));

        assertThat(receipt).isEqualTo(new Receipt(TALLY, 0));
        assertThat(here.send(SOUTH, new CountUpTo(TALLY, 5)).version()).isZero();
        assertThatThrownBy(() -> here.send(NORTH, new Count(TALLY, 1)))
                .isInstanceOf(TallyRejected.class)
                .hasMessage("the tally is closed at 1");
    }

    @Test
    void aCommandIsNotSentFromInsideAnother() {
        List<Throwable> refused = new ArrayList<>();
        List<TestNode> self = new ArrayList<>();
        Projection nesting =
                projection(event -> {
                    try {
                        self.getFirst().send(event.tenant(), new Close(TALLY));
                    } catch (IllegalStateException no) {
                        refused.add(no);
                    }
                });
        try (TestNode node = TestNode.with(database, List.of(nesting))) {
            self.add(node);

            node.send(NORTH, new Count(TALLY, 1));
        }

        assertThat(refused)
                .singleElement()
                .extracting(Throwable::getMessage)
                .asString()
                .startsWith("Close was sent from inside another transaction");
    }

    @Test
    void anAggregateThatNeverStopsChangingIsContended() {
        Projection overtaking = projection(event -> overtake(event.version()));
        try (TestNode node = TestNode.with(database, List.of(overtaking))) {
            assertThatThrownBy(() -> node.send(NORTH, new Count(TALLY, 1)))
                    .isInstanceOf(Contended.class)
                    .hasMessage("Count lost 5 races in a row; try again");
        }
    }

    static Projection projection(Consumer<RecordedEvent> on) {
        return new Projection() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public void on(RecordedEvent event) {
                on.accept(event);
            }
        };
    }

    private static Receipt count(TestNode node, Once once) {
        return node.commands().send(new Count(TALLY, 1), TestNode.callerOf(NORTH), once);
    }

    private static int countTo(TestNode node, int times) {
        int done = 0;
        while (done < times) {
            try {
                node.send(NORTH, new Count(TALLY, 1));
                done++;
            } catch (Contended again) {
                Thread.onSpinWait();
            }
        }
        return done;
    }

    private void overtake(long version) {
        throw new ConcurrencyException("at " + version);
    }

    private void reopen() {
        database.superuser()
                .update(DOMAIN_EVENT)
                .set(DOMAIN_EVENT.PAYLOAD_TYPE, "tally.counted")
                .set(DOMAIN_EVENT.PAYLOAD, "{\"by\":0}".getBytes(UTF_8))
                .execute();
    }

    private int storedEvents() {
        return database.superuser().fetchCount(DOMAIN_EVENT);
    }
}
