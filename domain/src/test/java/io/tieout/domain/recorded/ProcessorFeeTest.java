package io.tieout.domain.recorded;

import static io.tieout.domain.recorded.RecordedExamples.ACME;
import static io.tieout.domain.recorded.RecordedExamples.ANN;
import static io.tieout.domain.recorded.RecordedExamples.BOOKS;
import static io.tieout.domain.recorded.RecordedExamples.DAY;
import static io.tieout.domain.recorded.RecordedExamples.ID;
import static io.tieout.domain.recorded.RecordedExamples.after;
import static io.tieout.domain.recorded.RecordedExamples.counted;
import static io.tieout.domain.recorded.RecordedExamples.usd;
import static io.tieout.domain.recorded.RecordedExamples.withheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.ledger.ExportedEntry.Line;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeCorrected;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeEntryRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeePosted;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeReturned;
import io.tieout.domain.recorded.RecordedPaymentRejection.FeeNotAsSeen;
import io.tieout.domain.recorded.RecordedPaymentRejection.FeeOfAnother;
import io.tieout.domain.recorded.RecordedPaymentRejection.InvalidRecording;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProcessorFeeTest {

    private static final ActorId BEN = new ActorId("ben");
    private static final DocumentLink ENTRY = new DocumentLink(BOOKS, "171");
    private static final LocalDate LATER = DAY.plusDays(20);
    private static final Cause CAUSE = new Cause(ID.value(), 7);

    private final ExistingRecordedPayment booked =
            after(counted(), counted().existing(ID).landed(new DocumentLink(BOOKS, "161")))
                    .existing(ID);

    @Test
    void aFeeIsPostedOnceOnTheDayOfItsPayment() {
        var events = booked.postFee(due(1, "3.20"), entry("3.20"), ANN, BEN);
        ExistingRecordedPayment posted = after(booked, events).existing(ID);

        assertThat(events)
                .containsExactly(
                        new FeePosted(
                                ID,
                                1,
                                ACME,
                                usd("3.20"),
                                usd("3.20"),
                                DAY,
                                entry("3.20"),
                                ANN,
                                BEN));
        assertThat(posted.postFee(due(1, "3.20"), entry("3.20"), ANN, BEN)).isEmpty();
    }

    @Test
    void whatWasSeenIsPostedOrNothing() {
        rejects(() -> booked.postFee(due(1, "3.19"), entry("3.19"), ANN, BEN), FeeNotAsSeen.class);
    }

    @Test
    void aFeeIsNotPostedBeforeThePaymentStandsInTheBooks() {
        rejects(
                () -> counted().existing(ID).postFee(due(1, "3.20"), entry("3.20"), ANN, BEN),
                FeeNotAsSeen.class);
        rejects(
                () -> withheld().existing(ID).postFee(due(1, "3.20"), entry("3.20"), ANN, BEN),
                FeeOfAnother.class);
    }

    @Test
    void whatTheProcessorGivesBackIsPostedAsTheDifferenceOnItsOwnDay() {
        RecordedPayment posted =
                after(booked, booked.postFee(due(1, "3.20"), entry("3.20"), ANN, BEN));
        var corrected = posted.existing(ID).correctFee(usd("0.30"), LATER, LATER, ANN, "refunded");
        ExistingRecordedPayment lower = after(posted, corrected).existing(ID);

        assertThat(corrected)
                .containsExactly(new FeeCorrected(ID, usd("0.30"), LATER, ANN, "refunded"));
        assertThat(lower.correctFee(usd("0.30"), LATER, LATER, ANN, "refunded")).isEmpty();
        assertThat(lower.postFee(due(2, "-2.90"), entry("2.90"), ANN, BEN))
                .containsExactly(
                        new FeePosted(
                                ID,
                                2,
                                ACME,
                                usd("-2.90"),
                                usd("-2.90"),
                                LATER,
                                entry("2.90"),
                                ANN,
                                BEN));
    }

    @Test
    void whatComesBackWithARefundCountsOnceAndTheFeeSaidAgainIsNoNews() {
        var events = booked.feeReturned("re_1", usd("2.90"), LATER);
        ExistingRecordedPayment lower = after(booked, events).existing(ID);

        assertThat(events).containsExactly(new FeeReturned(ID, "re_1", usd("2.90"), LATER));
        assertThat(lower.recording().fee()).isEqualTo(usd("0.30"));
        assertThat(lower.feeReturned("re_1", usd("2.90"), LATER)).isEmpty();
        assertThat(lower.learnFee(usd("3.20"))).isEmpty();
        assertThat(lower.feeReturned("re_2", usd("2.90"), DAY.minusDays(1)))
                .containsExactly(new FeeReturned(ID, "re_2", usd("0.30"), DAY));
    }

    @Test
    void ofAFeeThatNobodyKnewNothingComesBack() {
        ExistingRecordedPayment free = after(booked, booked.learnFee(usd("0"))).existing(ID);

        assertThat(free.feeReturned("re_1", usd("2.90"), LATER)).isEmpty();
        assertThat(withheld().existing(ID).feeReturned("re_1", usd("2.90"), LATER)).isEmpty();
    }

    @Test
    void aCorrectionNamesADayBetweenThePaymentAndToday() {
        rejects(
                () -> booked.correctFee(usd("1"), DAY.minusDays(1), LATER, ANN, "why"),
                InvalidRecording.class);
        rejects(
                () -> booked.correctFee(usd("1"), LATER.plusDays(1), LATER, ANN, "why"),
                InvalidRecording.class);
        rejects(
                () -> booked.correctFee(usd("100.01"), LATER, LATER, ANN, "why"),
                InvalidRecording.class);
        rejects(() -> booked.correctFee(usd("1"), LATER, LATER, ANN, ""), InvalidRecording.class);
        rejects(
                () -> withheld().existing(ID).correctFee(usd("1"), LATER, LATER, ANN, "why"),
                FeeOfAnother.class);
    }

    @Test
    void anEntryLandsOnceAndARefusalAfterThatIsNoNews() {
        ExistingRecordedPayment posted =
                after(booked, booked.postFee(due(1, "3.20"), entry("3.20"), ANN, BEN)).existing(ID);
        var refused = posted.feeEntryRefused(1, "closed");
        ExistingRecordedPayment again = after(posted, refused).existing(ID);
        var landed = again.feeEntryLanded(1, ENTRY);
        ExistingRecordedPayment standing = after(again, landed).existing(ID);

        assertThat(refused).containsExactly(new FeeEntryRefused(ID, 1, "closed"));
        assertThat(again.feeEntryRefused(1, "closed")).isEmpty();
        assertThat(landed).containsExactly(new FeeEntryLanded(ID, 1, ENTRY));
        assertThat(standing.feeEntryLanded(1, ENTRY)).isEmpty();
        assertThat(standing.feeEntryRefused(1, "late")).isEmpty();
        assertThat(standing.feeEntryLanded(2, ENTRY)).isEmpty();
    }

    @Test
    void anEntryThatLandsAnewStandsAsItsNewDocument() {
        ExistingRecordedPayment posted =
                after(booked, booked.postFee(due(1, "3.20"), entry("3.20"), ANN, BEN)).existing(ID);
        ExistingRecordedPayment standing =
                after(posted, posted.feeEntryLanded(1, ENTRY)).existing(ID);
        var anew = new DocumentLink(ENTRY.connection(), ENTRY.externalId() + "1");

        assertThat(standing.feeEntryLanded(1, anew))
                .containsExactly(new FeeEntryLanded(ID, 1, anew));
    }

    @Test
    void whatSomebodyMadeOfAnEntryCountsAndWhatItLeavesOutIsDueAgain() {
        ExistingRecordedPayment posted =
                after(booked, booked.postFee(due(1, "3.20"), entry("3.20"), ANN, BEN)).existing(ID);

        var events =
                posted.amendFeeEntry(1, usd("3.20"), DAY, usd("3.00"), LATER, BEN, "as the bank");
        CountedPayment amended = (CountedPayment) after(posted, events);

        assertThat(amended.fees().due(amended.recording().fee())).isEqualTo(usd("0.20"));
        assertThat(posted.amendFeeEntry(1, usd("3.20"), DAY, usd("3.20"), DAY, BEN, "same"))
                .isEmpty();
        assertThat(FeePostings.of(CAUSE, events.getFirst()))
                .allMatch(journal -> journal.kind() == JournalKind.MIRROR)
                .extracting(Journal::on)
                .containsExactly(DAY, LATER);
        rejects(
                () ->
                        withheld()
                                .existing(ID)
                                .amendFeeEntry(1, usd("1"), DAY, usd("2"), DAY, BEN, "why"),
                FeeOfAnother.class);
    }

    @Test
    void aFeeDebitsProcessorFeesAndCreditsClearingAndTheOtherWayForWhatComesBack() {
        Journal kept = journal("3.20");
        Journal back = journal("-2.90");

        assertThat(kept.kind()).isEqualTo(JournalKind.EXPORTED);
        assertThat(kept.movements().getFirst().debit().account())
                .isEqualTo(LedgerAccount.PROCESSOR_FEES);
        assertThat(kept.movements().getFirst().credit().account())
                .isEqualTo(LedgerAccount.CLEARING);
        assertThat(back.movements().getFirst().debit().account()).isEqualTo(LedgerAccount.CLEARING);
        assertThat(back.movements().getFirst().amount().home()).isEqualTo(usd("2.90"));
    }

    @Test
    void aCorrectedRateIsPostedOnceOnThePaymentsDay() {
        ExistingRecordedPayment posted =
                after(booked, booked.postFee(due(1, "3.20"), entry("3.20"), ANN, BEN)).existing(ID);
        var seen = new FeeDue(2, usd("0"), usd("-0.10"));

        var events = posted.postFee(seen, entry("0.10"), ANN, BEN);

        assertThat(events)
                .singleElement()
                .isInstanceOfSatisfying(
                        FeePosted.class, event -> assertThat(event.belongsOn()).isEqualTo(DAY));
        ExistingRecordedPayment corrected = after(posted, events).existing(ID);
        assertThat(((CountedPayment) corrected).fees().atHome()).contains(usd("3.10"));
        assertThat(corrected.postFee(seen, entry("0.10"), ANN, BEN)).isEmpty();
        rejects(
                () -> corrected.postFee(new FeeDue(4, usd("0"), usd("1")), entry("1"), ANN, BEN),
                FeeNotAsSeen.class);
    }

    private static FeeDue due(int part, String amount) {
        return new FeeDue(part, usd(amount), usd(amount));
    }

    private static Journal journal(String amount) {
        return FeePostings.of(
                        CAUSE,
                        new FeePosted(
                                ID,
                                1,
                                ACME,
                                usd(amount),
                                usd(amount),
                                DAY,
                                entry(amount.replace("-", "")),
                                ANN,
                                BEN))
                .getFirst();
    }

    private static ExportedEntry entry(String amount) {
        return entry(usd(amount));
    }

    static ExportedEntry entry(Money money) {
        return new ExportedEntry(
                new DocumentLink(BOOKS, "58"),
                "PF1-" + new UUID(0, 1),
                DAY,
                "fee",
                List.of(
                        new Line(Side.DEBIT, new Target("91", "Fees"), money, Target.none()),
                        new Line(Side.CREDIT, new Target("35", "Stripe"), money, Target.none())));
    }

    private static void rejects(ThrowingCallable asked, Class<? extends Rejection> rule) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RecordedPaymentRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(rule));
    }
}
