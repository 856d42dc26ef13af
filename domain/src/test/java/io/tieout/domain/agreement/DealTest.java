package io.tieout.domain.agreement;

import static io.tieout.domain.agreement.AgreementExamples.CHECKER;
import static io.tieout.domain.agreement.AgreementExamples.ID;
import static io.tieout.domain.agreement.AgreementExamples.MAKER;
import static io.tieout.domain.agreement.AgreementExamples.NEVER_CLOSED;
import static io.tieout.domain.agreement.AgreementExamples.USD;
import static io.tieout.domain.agreement.AgreementExamples.aYearByTheMonth;
import static io.tieout.domain.agreement.AgreementExamples.billedThrough;
import static io.tieout.domain.agreement.AgreementExamples.drafted;
import static io.tieout.domain.agreement.AgreementExamples.entry;
import static io.tieout.domain.agreement.AgreementExamples.grown;
import static io.tieout.domain.agreement.AgreementExamples.hours;
import static io.tieout.domain.agreement.AgreementExamples.inForce;
import static io.tieout.domain.agreement.AgreementExamples.on;
import static io.tieout.domain.agreement.AgreementExamples.twoMilestones;
import static io.tieout.domain.agreement.AgreementExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementRejection.AgreementNotInForce;
import io.tieout.domain.agreement.AgreementRejection.NoSuchDelivery;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Change.Rest;
import io.tieout.domain.revenue.MonthWorth;
import io.tieout.domain.revenue.Position;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** How far an agreement has come, and what it can still become. */
class DealTest {

    private static final LocalDate JANUARY = on("2026-01-31");
    private static final LocalDate FEBRUARY = on("2026-02-28");

    @Test
    void theNextDayThatEarnsIsTheFirstOneUntilAMonthIsPosted() {
        assertThat(inForce(aYearByTheMonth()).deal().nextEarnedOn()).contains(on("2026-01-01"));
        assertThat(inForce(twoMilestones()).deal().nextEarnedOn()).isEmpty();
    }

    @Test
    void aPostedMonthIsFollowedByTheNextDayThatEarns() {
        ExistingAgreement posted = recognised(inForce(aYearByTheMonth()), JANUARY, "101.92");
        ExistingAgreement whole =
                recognised(inForce(aYearByTheMonth()), on("2026-12-31"), "1200.00");

        assertThat(posted.deal().nextEarnedOn()).contains(on("2026-02-01"));
        assertThat(whole.deal().nextEarnedOn()).isEmpty();
    }

    @Test
    void whatAPostedMonthLeftUnrecognisedIsDueOnTheDayAfterIt() {
        ExistingAgreement less =
                recognised(inForce(aYearByTheMonth()), on("2026-12-31"), "1100.00");

        assertThat(less.deal().nextEarnedOn()).contains(on("2027-01-01"));
    }

    @Test
    void monthsAreRecognisedOneAfterTheOtherAndEachIsKept() {
        ExistingAgreement january = recognised(inForce(aYearByTheMonth()), JANUARY, "101.92");
        ExistingAgreement february = recognised(january, FEBRUARY, "193.97");
        ExistingAgreement landed = grown(february, february.landed(FEBRUARY, document("59")));

        assertThat(landed.deal().posted().recognised()).isEqualTo(usd("193.97"));
        assertThat(landed.deal().month(JANUARY))
                .isEqualTo(new PostedMonth(JANUARY, EntryStatus.POSTING, ""));
        assertThat(landed.deal().month(FEBRUARY))
                .isEqualTo(new PostedMonth(FEBRUARY, EntryStatus.POSTED, "59"));
    }

    @Test
    void aMonthThatWasNeverRecognisedHasNoEntryToSpeakOf() {
        Deal deal = inForce(aYearByTheMonth()).deal();

        assertThatIllegalStateException()
                .isThrownBy(() -> deal.month(JANUARY))
                .withMessageContaining("nothing is recognised through 2026-01-31");
    }

    @Test
    void theEntryOfAMonthHasOneNameForEver() {
        var id = new AgreementId(new UUID(1, 1));

        // Written into the books: another name would post the month again.
        assertThat(PostedMonth.entryId(id, JANUARY))
                .isEqualTo(UUID.fromString("cd4780fc-b507-30c5-83b9-d6cbd84b5576"))
                .isNotEqualTo(PostedMonth.entryId(id, FEBRUARY));
    }

    @Test
    void aMilestoneThatWasNotAgreedCannotBeAccepted() {
        Deal deal = inForce(twoMilestones()).deal();

        assertThatExceptionOfType(AgreementRejected.class)
                .isThrownBy(() -> deal.milestone("paint", JANUARY))
                .satisfies(no -> assertThat(no.rejection()).isEqualTo(new NoSuchDelivery("paint")));
    }

    @Test
    void oneThatEndedIsBilledForWhatWasDueBefore() {
        ExistingAgreement agreement = inForce(aYearByTheMonth());

        ExistingAgreement ended = ended(agreement);

        assertThat(billedThrough(ended, "2027-01-01").deal().draftedAmount())
                .isEqualTo(ended.deal().schedule().total());
        assertThat(ended.approve(CHECKER)).isEmpty();
    }

    @Test
    void whatIsRefusedSaysHowTheAgreementStands() {
        ExistingAgreement draft = drafted(hours());
        ExistingAgreement ended = ended(inForce(hours()));
        Delivery worked = new Delivery("monday", usd("50.00"), JANUARY);
        BillingDraft bill =
                new BillingDraft(List.of("monday"), JANUARY, JANUARY, JANUARY, usd("50.00"));

        notInForce(() -> draft.deliver(worked, NEVER_CLOSED, MAKER), "deliver under", "a draft");
        notInForce(
                () -> draft.correct(worked, NEVER_CLOSED, MAKER, "misread"),
                "correct work under",
                "a draft");
        notInForce(() -> draft.billed(AgreementExamples.invoice(bill), bill), "bill", "a draft");
        notInForce(() -> ended.deliver(worked, NEVER_CLOSED, MAKER), "deliver under", "cancelled");
        assertThat(inForce(hours()).status()).isEqualTo("in force");
    }

    @Test
    void aStoryThatCannotBeIsNotTold() {
        ExistingAgreement draft = drafted(hours());
        var approved = new AgreementApproved(ID, CHECKER);
        var made = Agreement.unborn().draft(ID, hours(), USD, MAKER).getFirst();

        assertThatIllegalStateException()
                .isThrownBy(() -> inForce(hours()).after(approved))
                .withMessage("AgreementApproved of an agreement in force");
        assertThatIllegalStateException()
                .isThrownBy(() -> inForce(hours()).after(made))
                .withMessage("AgreementDrafted of an agreement in force");
        assertThatIllegalStateException()
                .isThrownBy(() -> draft.after(made))
                .withMessage("AgreementDrafted of a draft");
        assertThatIllegalStateException()
                .isThrownBy(() -> Agreement.unborn().after(approved))
                .withMessage("AgreementApproved cannot be an agreement's first event");
    }

    private static ExistingAgreement ended(ExistingAgreement agreement) {
        var end = new Change.Cancellation(FEBRUARY, Rest.CREDITED);
        return grown(agreement, agreement.amend(end, NEVER_CLOSED, MAKER, CHECKER, "agreed"));
    }

    private static ExistingAgreement recognised(
            ExistingAgreement agreement, LocalDate lastOn, String amount) {
        return grown(
                agreement,
                agreement.recognise(
                        lastOn,
                        new Position(usd("0.00"), usd(amount)),
                        new MonthWorth(usd(amount), usd("0.00")),
                        entry(amount),
                        MAKER,
                        CHECKER));
    }

    private static DocumentLink document(String externalId) {
        return new DocumentLink(new ConnectionId(new UUID(1, 3)), externalId);
    }

    private static void notInForce(ThrowingCallable decision, String action, String status) {
        assertThatExceptionOfType(AgreementRejected.class)
                .isThrownBy(decision)
                .satisfies(no ->
                        assertThat(no.rejection())
                                .isEqualTo(new AgreementNotInForce(action, status)));
    }
}
