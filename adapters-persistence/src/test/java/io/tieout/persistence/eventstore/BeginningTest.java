package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.TestNode.NORTH;
import static io.tieout.persistence.eventstore.TestNode.SOUTH;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.command.Receipt;
import io.tieout.persistence.eventstore.Tally.Begin;
import io.tieout.persistence.eventstore.Tally.Close;
import io.tieout.persistence.eventstore.Tally.Count;
import io.tieout.persistence.eventstore.Tally.CountUpTo;
import io.tieout.persistence.eventstore.Tally.Event;
import io.tieout.persistence.eventstore.Tally.TallyIsClosed;
import io.tieout.persistence.eventstore.Tally.TallyRejected;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * New aggregates are taken for unborn without a look; who is there already is found all the same.
 */
class BeginningTest {

    private static final UUID TALLY = new UUID(1, 1);

    private final List<Tally> decidedOn = new ArrayList<>();
    @AutoClose private final TwoNodes nodes = TwoNodes.fresh();
    private final TestDatabase database = nodes.database();
    private final TestNode here = nodes.here();
    private final TestNode there = nodes.there();

    @Test
    void whatIsBegunGoesOnLikeEverythingElse() {
        assertThat(here.send(NORTH, counting(1))).isEqualTo(new Receipt(TALLY, 0));
        assertThat(here.send(NORTH, new Count(TALLY, 1)).version()).isEqualTo(1);
        assertThat(there.send(NORTH, new CountUpTo(TALLY, 2)).version()).isEqualTo(1);
        assertThat(decidedOn).containsExactly(Tally.KIND.unborn());
    }

    @Test
    void whoBeginsAgainDecidesOnWhatStandsHereAndElsewhere() {
        here.send(NORTH, counting(1));

        assertThat(here.send(NORTH, counting(1))).isEqualTo(new Receipt(TALLY, 0));
        assertThat(there.send(NORTH, counting(1))).isEqualTo(new Receipt(TALLY, 0));

        assertThat(storedEvents()).isEqualTo(1);
        assertThat(decidedOn).extracting(Tally::sum).containsExactly(0, 0, 1, 0, 1);
    }

    @Test
    void ofThoseWhoBeginAtOnceOneDoesAndTheOthersFindIt() throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        Callable<Receipt> beginHere = () -> begin(here, together);
        Callable<Receipt> beginThere = () -> begin(there, together);

        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var receipt :
                    threads.invokeAll(List.of(beginHere, beginThere, beginHere, beginThere))) {
                assertThat(receipt.get()).isEqualTo(new Receipt(TALLY, 0));
            }
        }

        assertThat(storedEvents()).isEqualTo(1);
        assertThat(here.send(NORTH, new CountUpTo(TALLY, 1)).version()).isZero();
    }

    @Test
    void aNoToTheUnbornIsNoNoToWhatStands() {
        here.send(NORTH, counting(1));

        Receipt receipt =
                there.send(NORTH, beginning(tally -> tally.sum() == 0 ? no() : List.of()));

        assertThat(receipt).isEqualTo(new Receipt(TALLY, 0));
    }

    @Test
    void nothingToDoForTheUnbornIsDecidedAgainOnWhatStands() {
        here.send(NORTH, counting(1));

        Receipt receipt =
                there.send(NORTH, beginning(tally -> tally.sum() == 0 ? List.of() : tally.close()));

        assertThat(receipt).isEqualTo(new Receipt(TALLY, 1));
    }

    @Test
    void aNoThatHoldsForWhatStandsIsTold() {
        here.send(NORTH, counting(1));
        here.send(NORTH, new Close(TALLY));

        assertThatThrownBy(() -> there.send(NORTH, beginning(tally -> tally.count(1))))
                .isInstanceOf(TallyRejected.class)
                .hasMessage("the tally is closed at 1");
        assertThatThrownBy(() -> there.send(NORTH, new Begin(new UUID(1, 2), _ -> no())))
                .isInstanceOf(TallyRejected.class);
        assertThat(storedEvents()).isEqualTo(2);
    }

    @Test
    void anotherTenantsIsNobodys() {
        here.send(NORTH, counting(1));

        assertThat(here.send(SOUTH, counting(5))).isEqualTo(new Receipt(TALLY, 0));
        assertThat(there.send(NORTH, new CountUpTo(TALLY, 1)).version()).isZero();
    }

    private Receipt begin(TestNode node, CyclicBarrier together) throws Exception {
        together.await();
        return node.send(NORTH, beginning(tally -> tally.sum() == 0 ? tally.count(1) : List.of()));
    }

    /** counts where nothing was counted yet, and writes down what it decided on */
    private Begin counting(int by) {
        return beginning(tally -> {
            decidedOn.add(tally);
            return tally.sum() == 0 ? tally.count(by) : List.of();
        });
    }

    private static Begin beginning(Function<Tally, List<Event>> decision) {
        return new Begin(TALLY, decision);
    }

    private static List<Event> no() {
        throw new TallyRejected(new TallyIsClosed(0));
    }

    private int storedEvents() {
        return database.superuser().fetchCount(DOMAIN_EVENT);
    }
}
