package io.tieout.domain.drift;

import static io.tieout.domain.drift.DriftExamples.DOCUMENT;
import static io.tieout.domain.drift.DriftExamples.DRIFT;
import static io.tieout.domain.drift.DriftExamples.EDITED_AT;
import static io.tieout.domain.drift.DriftExamples.HOLDER;
import static io.tieout.domain.drift.DriftExamples.OTTO;
import static io.tieout.domain.drift.DriftExamples.PAULA;
import static io.tieout.domain.drift.DriftExamples.SIGHTING;
import static io.tieout.domain.drift.DriftExamples.anEntry;
import static io.tieout.domain.drift.DriftExamples.deleted;
import static io.tieout.domain.drift.DriftExamples.departed;
import static io.tieout.domain.drift.DriftExamples.diverged;
import static io.tieout.domain.drift.DriftExamples.edited;
import static io.tieout.domain.drift.DriftExamples.grown;
import static io.tieout.domain.drift.DriftExamples.ours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Departure.Kind;
import io.tieout.domain.drift.DriftEvent.DriftChanged;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.drift.DriftEvent.DriftVanished;
import io.tieout.domain.drift.DriftEvent.EntryOrdered;
import io.tieout.domain.drift.DriftEvent.OursOrdered;
import io.tieout.domain.drift.DriftEvent.OursRefused;
import io.tieout.domain.drift.DriftEvent.OursRestored;
import io.tieout.domain.drift.DriftEvent.TheirsAccepted;
import io.tieout.domain.drift.DriftRejection.CustomerMerged;
import io.tieout.domain.drift.DriftRejection.DriftMovedOn;
import io.tieout.domain.drift.DriftRejection.DriftNotFound;
import io.tieout.domain.drift.DriftRejection.DriftNotOpen;
import io.tieout.domain.drift.DriftRejection.InvalidReason;
import io.tieout.domain.drift.DriftRejection.VoidStands;
import io.tieout.domain.invoice.PlanHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final Instant LATER = EDITED_AT.plusSeconds(60);
    private static final PlanHash PLAN = PlanHash.of(ours().restored());

    @Test
    void aDocumentInStepSaysNothing() {
        assertThat(Drift.unborn().seen(SIGHTING, Optional.empty(), EDITED_AT)).isEmpty();
        assertThat(Drift.unborn().status()).isEqualTo("in step");
    }

    @Test
    void aDepartureIsFoundOnce() {
        Departure departure = edited(EDITED_AT);

        assertThat(Drift.unborn().seen(SIGHTING, Optional.of(departure), EDITED_AT))
                .containsExactly(new DriftFound(DRIFT, HOLDER, DOCUMENT, departure));
        assertThat(diverged().seen(SIGHTING, Optional.of(departure), EDITED_AT)).isEmpty();
        assertThat(diverged().seen(SIGHTING, Optional.of(edited(LATER)), LATER)).isEmpty();
    }

    @Test
    void whatWaitsForADecisionIsTheDepartureThatWasFound() {
        assertThat(diverged().diverged(DRIFT)).isEqualTo(diverged());
        refused(() -> Drift.unborn().diverged(DRIFT), new DriftNotFound(DRIFT));
        refused(() -> accepted().diverged(DRIFT), new DriftNotOpen("accept theirs", "accepted"));
    }

    @Test
    void anotherEditChangesIt() {
        Departure voided = departed(Kind.VOIDED);

        assertThat(diverged().seen(SIGHTING, Optional.of(voided), EDITED_AT))
                .containsExactly(new DriftChanged(DRIFT, HOLDER, voided));
    }

    @Test
    void anOlderPictureNeverWins() {
        Instant before = EDITED_AT.minusSeconds(1);

        assertThat(diverged().seen(SIGHTING, Optional.empty(), before)).isEmpty();
        assertThat(diverged().seen(SIGHTING, Optional.of(departed(Kind.VOIDED)), before)).isEmpty();
    }

    @Test
    void aDeleteIsFinalWhateverItsMoment() {
        Departure gone = deleted(EDITED_AT.minusSeconds(5));

        Drift drift =
                grown(diverged(), diverged().seen(SIGHTING, Optional.of(gone), gone.changedAt()));

        assertThat(drift.seen(SIGHTING, Optional.empty(), LATER)).isEmpty();
        assertThat(drift.seen(SIGHTING, Optional.of(edited(LATER)), LATER)).isEmpty();
    }

    @Test
    void whatLandsAnewInPlaceOfADeletedDocumentIsLookedAt() {
        var anew = new Sighting(HOLDER, new DocumentLink(DOCUMENT.connection(), "131"));

        assertThat(diverged(deleted(EDITED_AT)).seen(anew, Optional.empty(), LATER))
                .containsExactly(new DriftVanished(DRIFT, HOLDER, LATER));
    }

    @Test
    void whoeverPutsItBackEndsTheDrift() {
        List<DriftEvent> events = diverged().seen(SIGHTING, Optional.empty(), LATER);

        assertThat(events).containsExactly(new DriftVanished(DRIFT, HOLDER, LATER));
        assertThat(grown(diverged(), events).status()).isEqualTo("in step again");
    }

    @Test
    void aLatePictureOfASettledDriftIsNoNewOne() {
        Drift settled = accepted();

        assertThat(settled.seen(SIGHTING, Optional.of(edited(EDITED_AT)), EDITED_AT)).isEmpty();
        assertThat(settled.seen(SIGHTING, Optional.of(edited(LATER)), LATER)).hasSize(1);
    }

    @Test
    void whatWasSettledMayDriftAnew() {
        Departure next = edited(LATER);

        assertThat(grown(accepted(), accepted().seen(SIGHTING, Optional.of(next), LATER)))
                .isEqualTo(diverged(next));
    }

    @Test
    void theirsIsAcceptedOnce() {
        assertThat(diverged().acceptTheirs(DRIFT, PAULA, " agreed "))
                .containsExactly(new TheirsAccepted(DRIFT, HOLDER, PAULA, "agreed"));
        assertThat(accepted().acceptTheirs(DRIFT, PAULA, "agreed")).isEmpty();
        refused(
                () -> accepted().acceptTheirs(DRIFT, OTTO, "agreed"),
                new DriftNotOpen("accept theirs", "accepted"));
    }

    @Test
    void aDecisionStatesItsReason() {
        refused(() -> diverged().acceptTheirs(DRIFT, PAULA, " "), new InvalidReason(0, 1_000));
        refused(
                () -> diverged().pushOursAgain(DRIFT, PAULA, "x".repeat(1_001), PLAN, ours()),
                new InvalidReason(1_001, 1_000));
        assertThat(diverged().acceptTheirs(DRIFT, PAULA, "x".repeat(1_000))).hasSize(1);
    }

    @Test
    void nothingIsDecidedAboutADocumentInStep() {
        refused(
                () -> Drift.unborn().acceptTheirs(DRIFT, PAULA, "why not"),
                new DriftNotFound(DRIFT));
        refused(
                () -> Drift.unborn().pushOursAgain(DRIFT, PAULA, "why not", PLAN, ours()),
                new DriftNotFound(DRIFT));
    }

    @Test
    void oursIsOrderedExactlyAsItWasSigned() {
        assertThat(diverged().pushOursAgain(DRIFT, PAULA, "signed", PLAN, ours()))
                .containsExactly(
                        new OursOrdered(
                                DRIFT,
                                HOLDER,
                                PAULA,
                                "signed",
                                DOCUMENT,
                                "0",
                                false,
                                ours().restored()));
        assertThat(underway().pushOursAgain(DRIFT, PAULA, "signed", PLAN, ours())).isEmpty();
        refused(
                () -> underway().pushOursAgain(DRIFT, OTTO, "signed", PLAN, ours()),
                new DriftNotOpen("push ours again", "being restored"));
    }

    @Test
    void afterADeleteOursLandsAnew() {
        assertThat(diverged(deleted(EDITED_AT)).pushOursAgain(DRIFT, PAULA, "signed", PLAN, ours()))
                .singleElement()
                .isInstanceOfSatisfying(
                        OursOrdered.class, ordered -> assertThat(ordered.isAnew()).isTrue());
    }

    @Test
    void aPlanThatNobodySawIsNotPushed() {
        PlanHash seen = new PlanHash("0".repeat(64));

        refused(
                () -> diverged().pushOursAgain(DRIFT, PAULA, "signed", seen, ours()),
                new DriftMovedOn(seen, PLAN));
    }

    @Test
    void oursCannotStandAtACustomerWhoIsNoMore() {
        refused(
                () ->
                        diverged(departed(Kind.MERGED_CUSTOMER))
                                .pushOursAgain(DRIFT, PAULA, "signed", PLAN, ours()),
                new CustomerMerged("58"));
    }

    @Test
    void aVoidDocumentCannotBeChangedBack() {
        refused(
                () ->
                        diverged(departed(Kind.VOIDED))
                                .pushOursAgain(DRIFT, PAULA, "signed", PLAN, ours()),
                new VoidStands("INV-1"));
    }

    @Test
    void whileOursIsUnderwayPicturesWait() {
        assertThat(underway().seen(SIGHTING, Optional.empty(), LATER)).isEmpty();
        assertThat(underway().seen(SIGHTING, Optional.of(departed(Kind.VOIDED)), LATER)).isEmpty();
    }

    @Test
    void restoredOrRefusedItComesToAnEnd() {
        List<DriftEvent> restored = underway().restored(DRIFT);
        List<DriftEvent> refused = underway().refused(DRIFT, "closed");

        assertThat(restored).containsExactly(new OursRestored(DRIFT, HOLDER));
        assertThat(grown(underway(), restored).status()).isEqualTo("restored");
        assertThat(grown(underway(), restored).restored(DRIFT)).isEmpty();
        assertThat(refused).containsExactly(new OursRefused(DRIFT, HOLDER, "closed"));
        assertThat(grown(underway(), refused)).isEqualTo(diverged());
    }

    @Test
    void whatWasNeverOrderedIsNotRestored() {
        refused(() -> diverged().restored(DRIFT), new DriftNotOpen("restore ours", "open"));
    }

    @Test
    void aRefusalToldTwiceIsOne() {
        assertThat(grown(underway(), underway().refused(DRIFT, "closed")).refused(DRIFT, "closed"))
                .isEmpty();
        assertThat(accepted().refused(DRIFT, "closed")).isEmpty();
    }

    @Test
    void whatCannotFollowIsABrokenHistory() {
        DriftEvent found = new DriftFound(DRIFT, HOLDER, DOCUMENT, edited(EDITED_AT));
        DriftEvent restored = new OursRestored(DRIFT, HOLDER);
        DriftEvent ordered = orders().getFirst();
        DriftEvent vanished = new DriftVanished(DRIFT, HOLDER, LATER);
        DriftEvent changed = new DriftChanged(DRIFT, HOLDER, edited(LATER));
        DriftEvent accepted = new TheirsAccepted(DRIFT, HOLDER, PAULA, "agreed");
        DriftEvent entry =
                new EntryOrdered(
                        DRIFT, HOLDER, PAULA, "signed", DOCUMENT, "0", false, anEntry().entry());

        broken(Drift.unborn(), "cannot be a drift's first event", restored);
        broken(
                diverged(),
                "cannot follow while open",
                found,
                restored,
                new OursRefused(DRIFT, HOLDER, "closed"));
        broken(
                underway(),
                "cannot follow while underway",
                found,
                changed,
                vanished,
                accepted,
                ordered,
                entry);
        broken(accepted(), "cannot follow once accepted", changed);
    }

    private static void broken(Drift drift, String how, DriftEvent... events) {
        for (DriftEvent event : events) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> drift.after(event))
                    .withMessage(event.getClass().getSimpleName() + " " + how);
        }
    }

    private static List<DriftEvent> orders() {
        return diverged().pushOursAgain(DRIFT, PAULA, "signed", PLAN, ours());
    }

    private static Drift accepted() {
        return grown(diverged(), diverged().acceptTheirs(DRIFT, PAULA, "agreed"));
    }

    private static Drift underway() {
        return grown(diverged(), orders());
    }

    private static void refused(ThrowingCallable decision, DriftRejection rejection) {
        assertThatExceptionOfType(DriftRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
