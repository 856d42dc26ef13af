package io.tieout.domain.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.mapping.MappingEvent.RecordNotCreated;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;
import io.tieout.domain.mapping.MappingRejection.InvalidReason;
import io.tieout.domain.mapping.MappingRejection.NothingProposed;
import io.tieout.domain.mapping.MappingRejection.ProposalMoved;
import io.tieout.domain.mapping.MappingRejection.ProposerConfirms;
import io.tieout.domain.people.ActorId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MappingTest {

    private static final MappedWord SEATS =
            new MappedWord(new ConnectionId(new UUID(1, 1)), Kind.PRODUCT, "seats");
    private static final Target LICENCES = new Target("21", "Licences");
    private static final Target SERVICES = new Target("22", "Services");
    private static final ActorId ANN = new ActorId("ann");
    private static final ActorId BEN = new ActorId("ben");

    private final Mapping proposed = after(Mapping.unborn(), proposal(LICENCES, ANN));
    private final Mapping confirmed =
            after(proposed, new MappingConfirmed(SEATS.mapping(), SEATS, LICENCES, BEN));

    @Test
    void aProposedMeaningDoesNotCountUntilSomebodyElseConfirmsIt() {
        assertThat(Mapping.unborn().inForce()).isEqualTo(Target.none());
        assertThat(Mapping.unborn().propose(SEATS, LICENCES, ANN))
                .containsExactly(proposal(LICENCES, ANN));
        assertThat(proposed.inForce()).isEqualTo(Target.none());

        assertThat(proposed.confirm(LICENCES, BEN))
                .containsExactly(new MappingConfirmed(SEATS.mapping(), SEATS, LICENCES, BEN));
        assertThat(confirmed.inForce()).isEqualTo(LICENCES);
    }

    @Test
    void whoProposedDoesNotConfirm() {
        refused(() -> proposed.confirm(LICENCES, ANN), new ProposerConfirms(ANN));
    }

    @Test
    void aConfirmationOfSomethingElseThanWhatIsProposedIsRefused() {
        refused(() -> proposed.confirm(SERVICES, BEN), new ProposalMoved(SERVICES, LICENCES));
    }

    @Test
    void whereNothingIsProposedThereIsNothingToConfirmOrDecline() {
        refused(() -> Mapping.unborn().confirm(LICENCES, BEN), new NothingProposed("confirm"));
        refused(() -> Mapping.unborn().decline(BEN, "no"), new NothingProposed("decline"));
        refused(() -> confirmed.confirm(SERVICES, BEN), new NothingProposed("confirm"));
        refused(() -> confirmed.decline(ANN, "no"), new NothingProposed("decline"));
    }

    @Test
    void whileAnotherMeaningIsProposedTheConfirmedOneCounts() {
        assertThat(confirmed.propose(SEATS, SERVICES, ANN))
                .containsExactly(proposal(SERVICES, ANN));
        Mapping moving = after(confirmed, proposal(SERVICES, ANN));

        assertThat(moving.inForce()).isEqualTo(LICENCES);
        assertThat(after(moving, new MappingDeclined(SEATS.mapping(), BEN, "no")).inForce())
                .isEqualTo(LICENCES);
    }

    @Test
    void aLaterProposalReplacesAnEarlierOneAndItsProposer() {
        assertThat(proposed.propose(SEATS, SERVICES, BEN)).containsExactly(proposal(SERVICES, BEN));
        Mapping replaced = after(proposed, proposal(SERVICES, BEN));

        refused(() -> replaced.confirm(SERVICES, BEN), new ProposerConfirms(BEN));
        assertThat(replaced.confirm(SERVICES, ANN)).hasSize(1);
    }

    @Test
    void everyOrderMayComeTwice() {
        assertThat(proposed.propose(SEATS, LICENCES, ANN)).isEmpty();
        assertThat(confirmed.propose(SEATS, LICENCES, ANN)).isEmpty();
        assertThat(confirmed.confirm(LICENCES, BEN)).isEmpty();
        Mapping declined = after(proposed, new MappingDeclined(SEATS.mapping(), BEN, "no"));
        assertThat(declined.decline(BEN, "no")).isEmpty();
    }

    @Test
    void aReasonToDeclineSaysSomething() {
        refused(() -> proposed.decline(BEN, " "), new InvalidReason(1, 1000));
        refused(() -> proposed.decline(BEN, "x".repeat(1001)), new InvalidReason(1001, 1000));
        assertThat(proposed.decline(BEN, "x".repeat(1000))).hasSize(1);
        assertThat(proposed.decline(ANN, "a slip"))
                .containsExactly(new MappingDeclined(SEATS.mapping(), ANN, "a slip"));
    }

    @Test
    void whatCannotFollowIsABrokenHistory() {
        var confirmation = new MappingConfirmed(SEATS.mapping(), SEATS, LICENCES, BEN);
        var declined = new MappingDeclined(SEATS.mapping(), BEN, "no");
        var record = new NewRecord("Seats", "", SERVICES);
        var order = new RecordOrdered(SEATS.mapping(), SEATS, record, BEN);
        var created = new RecordCreated(SEATS.mapping(), SEATS, LICENCES);
        var notCreated = new RecordNotCreated(SEATS.mapping(), SEATS, "given up");

        broken(Mapping.unborn(), confirmation, declined, created, notCreated);
        broken(proposed, created, notCreated);
        broken(confirmed, confirmation, declined, created, notCreated);
        broken(
                Mapping.unborn().after(order),
                proposal(LICENCES, ANN),
                confirmation,
                declined,
                order);
    }

    private static void broken(Mapping state, MappingEvent... events) {
        for (MappingEvent event : events) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> state.after(event))
                    .withMessage(
                            "%s cannot follow in state %s",
                            event.getClass().getSimpleName(), state.getClass().getSimpleName());
        }
    }

    @Test
    void aWordHasOneMappingInEachCompanyAndKindHoweverItIsSpelt() {
        assertThat(SEATS.mapping())
                .isEqualTo(new MappedWord(SEATS.connection(), Kind.PRODUCT, " Seats").mapping())
                .isNotEqualTo(new MappedWord(SEATS.connection(), Kind.CLASS, "seats").mapping())
                .isNotEqualTo(
                        new MappedWord(new ConnectionId(new UUID(1, 2)), Kind.PRODUCT, "seats")
                                .mapping());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MappedWord(SEATS.connection(), Kind.CLASS, " "));
    }

    private static MappingProposed proposal(Target target, ActorId by) {
        return new MappingProposed(SEATS.mapping(), SEATS, target, by);
    }

    private static Mapping after(Mapping state, MappingEvent... events) {
        Mapping now = state;
        for (MappingEvent event : List.of(events)) {
            now = now.after(event);
        }
        return now;
    }

    private static void refused(ThrowingCallable decision, MappingRejection rejection) {
        assertThatExceptionOfType(MappingRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
