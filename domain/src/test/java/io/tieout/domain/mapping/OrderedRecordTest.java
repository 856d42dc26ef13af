package io.tieout.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.mapping.MappingEvent.RecordNotCreated;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;
import io.tieout.domain.mapping.MappingRejection.DoesNotFit;
import io.tieout.domain.mapping.MappingRejection.RecordUnderWay;
import io.tieout.domain.people.ActorId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A word may mean a record that the accounting system has yet to make. */
class OrderedRecordTest {

    private static final MappedWord SEATS =
            new MappedWord(new ConnectionId(new UUID(1, 1)), Kind.PRODUCT, "seats");
    private static final Target SALES = new Target("79", "Sales");
    private static final Target MADE = new Target("31", "Seats");
    private static final NewRecord WANTED = new NewRecord("Seats", "A seat for a year", SALES);
    private static final ActorId BEN = new ActorId("ben");
    private static final ActorId WORKER = new ActorId("worker");

    private final Mapping ordered =
            Mapping.unborn().after(new RecordOrdered(SEATS.mapping(), SEATS, WANTED, BEN));

    @Test
    void anOrderedRecordCountsOnceItIsThere() {
        assertThat(Mapping.unborn().order(SEATS, WANTED, BEN))
                .containsExactly(new RecordOrdered(SEATS.mapping(), SEATS, WANTED, BEN));
        assertThat(ordered.inForce()).isEqualTo(Target.none());

        var created = new RecordCreated(SEATS.mapping(), SEATS, MADE);
        assertThat(ordered.created(MADE)).containsExactly(created);

        Mapping settled = ordered.after(created);
        assertThat(settled.inForce()).isEqualTo(MADE);
        assertThat(settled.created(MADE)).isEmpty();
    }

    @Test
    void aRecordIsOrderedForAWordWhateverWasSaidOfItBefore() {
        var proposal = new MappingProposed(SEATS.mapping(), SEATS, SALES, WORKER);
        Mapping proposed = Mapping.unborn().after(proposal);
        Mapping settled = proposed.after(new MappingConfirmed(SEATS.mapping(), SEATS, SALES, BEN));
        var order = new RecordOrdered(SEATS.mapping(), SEATS, WANTED, BEN);

        assertThat(proposed.after(order)).isEqualTo(ordered);
        assertThat(settled.after(order).inForce()).isEqualTo(SALES);
        assertThat(settled.after(order).order(SEATS, WANTED, BEN)).isEmpty();
    }

    @Test
    void theSameOrderAgainChangesNothingAndAnotherWaits() {
        assertThat(ordered.order(SEATS, WANTED, BEN)).isEmpty();
        refused(
                () -> ordered.order(SEATS, new NewRecord("Chairs", "", SALES), BEN),
                new RecordUnderWay("seats"));
        refused(() -> ordered.propose(SEATS, MADE, BEN), new RecordUnderWay("seats"));
    }

    @Test
    void aNameThatIsTakenBecomesAProposalOfItsBearer() {
        var over = new RecordNotCreated(SEATS.mapping(), SEATS, "taken");
        var instead = new MappingProposed(SEATS.mapping(), SEATS, MADE, WORKER);

        assertThat(ordered.notCreated("taken", MADE, WORKER)).containsExactly(over, instead);
        Mapping proposed = ordered.after(over).after(instead);
        assertThat(proposed.confirm(MADE, BEN)).hasSize(1);
    }

    @Test
    void anOrderThatCameToNothingLeavesWhatWasInForce() {
        var over = new RecordNotCreated(SEATS.mapping(), SEATS, "given up");

        assertThat(ordered.notCreated("given up", Target.none(), WORKER)).containsExactly(over);
        assertThat(ordered.after(over).inForce()).isEqualTo(Target.none());
        assertThat(Mapping.unborn().notCreated("given up", Target.none(), WORKER)).isEmpty();
    }

    @Test
    void aTextThatDoesNotFitIsRefusedAndNeverCut() {
        refused(
                () -> Mapping.unborn().order(SEATS, new NewRecord("a:b", "", SALES), BEN),
                new DoesNotFit("name", "1 to 100 characters without colon or line break", 3));
        refused(
                () ->
                        Mapping.unborn()
                                .order(SEATS, new NewRecord("a", "x".repeat(4001), SALES), BEN),
                new DoesNotFit("description", "at most 4000 characters", 4001));
        refused(
                () -> Mapping.unborn().order(SEATS, new NewRecord("x".repeat(101), "", SALES), BEN),
                new DoesNotFit("name", "1 to 100 characters without colon or line break", 101));
        var longest = new NewRecord("x".repeat(100), "y".repeat(4000), SALES);
        assertThat(Mapping.unborn().order(SEATS, longest, BEN)).hasSize(1);
    }

    private static void refused(ThrowingCallable decision, MappingRejection expected) {
        assertThatExceptionOfType(MappingRejected.class)
                .isThrownBy(decision)
                .satisfies(refusal -> assertThat(refusal.rejection()).isEqualTo(expected));
    }
}
