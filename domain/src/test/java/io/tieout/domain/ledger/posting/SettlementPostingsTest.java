package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.ACCOUNT;
import static io.tieout.domain.ledger.posting.PostingExamples.AT_HOME;
import static io.tieout.domain.ledger.posting.PostingExamples.BOOKS;
import static io.tieout.domain.ledger.posting.PostingExamples.CAUSE;
import static io.tieout.domain.ledger.posting.PostingExamples.ISSUED_ON;
import static io.tieout.domain.ledger.posting.PostingExamples.LATER;
import static io.tieout.domain.ledger.posting.PostingExamples.OTHER_ACCOUNT;
import static io.tieout.domain.ledger.posting.PostingExamples.content;
import static io.tieout.domain.ledger.posting.PostingExamples.creditOf;
import static io.tieout.domain.ledger.posting.PostingExamples.landing;
import static io.tieout.domain.ledger.posting.PostingExamples.line;
import static io.tieout.domain.ledger.posting.PostingExamples.platformAndHours;
import static io.tieout.domain.ledger.posting.PostingExamples.usd;
import static io.tieout.domain.ledger.posting.PostingExamples.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.credit.WriteOff;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.observed.Ending;
import io.tieout.domain.observed.ObservedEvent;
import io.tieout.domain.observed.ObservedEvent.DocumentObserved;
import io.tieout.domain.observed.ObservedEvent.ObservationChanged;
import io.tieout.domain.observed.ObservedEvent.ObservationEnded;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.ReturnCause;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettlementPostingsTest {

    private static final PaymentId PAYMENT = new PaymentId(new UUID(0, 20));
    private static final CreditMemoId MEMO = new CreditMemoId(new UUID(0, 21));
    private static final ObservedId OBSERVED = new ObservedId(new UUID(0, 22));
    private static final DocumentLink DOCUMENT = new DocumentLink(BOOKS, "200");
    private static final Instant AT = Instant.parse("2026-03-20T10:00:00Z");
    private static final LocalDate PAID_ON = LocalDate.of(2026, 3, 20);
    private static final Payer KNOWN = new Payer.Known(ACCOUNT);
    private static final Payer STRANGER = new Payer.Stranger(new DocumentLink(BOOKS, "99"));

    @Test
    void moneyComesInFromTheCustomer() {
        assertThat(written(paid(received(KNOWN), Optional.empty())))
                .containsExactly("2026-03-20: CLEARING 70.00 to RECEIVABLES");
    }

    @Test
    void aStrangersMoneyIsInNoAccountUntilTheStrangerIsKnown() {
        assertThat(paid(received(STRANGER), Optional.empty())).isEmpty();
        assertThat(written(paid(amended(KNOWN, "70.00", PAID_ON), Optional.empty())))
                .containsExactly("2026-03-20: CLEARING 70.00 to RECEIVABLES");
    }

    @Test
    void anAmendmentThatChangesNoAmountPayerOrDayPostsNothing() {
        assertThat(paid(amended(KNOWN, "70.00", PAID_ON), Optional.of(receipt()))).isEmpty();
    }

    @Test
    void anAmendedPaymentIsTakenBackAndPostedAsItStandsNow() {
        var amended = amended(new Payer.Known(OTHER_ACCOUNT), "80.00", PAID_ON.plusDays(1));

        var posted = paid(amended, Optional.of(receipt()));

        assertThat(written(posted))
                .containsExactly(
                        "2026-03-20: RECEIVABLES 70.00 to CLEARING",
                        "2026-03-21: CLEARING 80.00 to RECEIVABLES");
        assertThat(posted).extracting(Journal::customer).containsExactly(ACCOUNT, OTHER_ACCOUNT);
    }

    @Test
    void aReversedPaymentIsTakenBackOnItsOwnDay() {
        var gone = new PaymentReversed(PAYMENT, usd("70.00"), PAID_ON, "bounced", AT);

        assertThat(written(paid(gone, Optional.of(receipt()))))
                .containsExactly("2026-03-20: RECEIVABLES 70.00 to CLEARING");
    }

    @Test
    void whatSettlesADocumentOfOthersIsToldByThatDocument() {
        var settled = new PaymentSettledElsewhere(PAYMENT, "300", usd("30.00"));
        var released = new PaymentReleasedElsewhere(PAYMENT, "300", usd("30.00"));

        assertThat(written(paid(settled, Optional.of(receipt()))))
                .containsExactly("2026-03-20: RECEIVABLES 30.00 to CLEARING");
        assertThat(written(paid(released, Optional.of(receipt()))))
                .containsExactly("2026-03-20: CLEARING 30.00 to RECEIVABLES");
        assertThat(paid(settled, Optional.empty())).isEmpty();
    }

    @Test
    void whatWentBackLeavesOnTheDayItDid() {
        var returned =
                new PaymentReturned(
                        PAYMENT,
                        "Expense:170",
                        usd("30.00"),
                        ReturnCause.REFUNDED,
                        PAID_ON.plusDays(9));
        var undone =
                new PaymentReturnUndone(
                        PAYMENT,
                        "Expense:170",
                        usd("30.00"),
                        ReturnCause.REFUNDED,
                        PAID_ON.plusDays(9));

        assertThat(written(paid(returned, Optional.of(receipt()))))
                .containsExactly("2026-03-29: RECEIVABLES 30.00 to CLEARING");
        assertThat(written(paid(undone, Optional.of(receipt()))))
                .containsExactly("2026-03-29: CLEARING 30.00 to RECEIVABLES");
        assertThat(paid(returned, Optional.empty())).isEmpty();
    }

    @Test
    void aCreditThatAPaymentBringsIsGivenBackByTheCreditMemoAlone() {
        assertThat(paid(new CreditUsed(PAYMENT, "150", usd("30.00")), Optional.of(receipt())))
                .isEmpty();
        assertThat(
                        written(
                                credited(
                                        new CreditMemoUsed(
                                                MEMO,
                                                PAYMENT,
                                                usd("30.00"),
                                                PAID_ON,
                                                usd("0.00")))))
                .containsExactly("2026-03-20: RECEIVABLES 30.00 to CLEARING");
        assertThat(
                        written(
                                credited(
                                        new CreditMemoReleased(
                                                MEMO,
                                                PAYMENT,
                                                usd("30.00"),
                                                PAID_ON,
                                                usd("30.00")))))
                .containsExactly("2026-03-20: CLEARING 30.00 to RECEIVABLES");
    }

    @Test
    void aCreditMemoTakesBackWhatWasSoldUnderItsClassAndTheDiscountAndTheTax() {
        assertThat(written(credited(new CreditMemoPushed(MEMO, landing("1346.00")))))
                .containsExactly(
                        "2026-03-10: REVENUE 1200.00 to RECEIVABLES;"
                                + " REVENUE 100.00 to RECEIVABLES;"
                                + " RECEIVABLES 50.00 to DISCOUNTS;"
                                + " SALES_TAX_PAYABLE 96.00 to RECEIVABLES");
    }

    @Test
    void aCreditMemoThatIsGoneIsTakenBackOnItsOwnDay() {
        var landed = credited(new CreditMemoPushed(MEMO, landing("1250.00"))).getFirst();

        var posted = credited(LATER, new CreditMemoVoided(MEMO, "deleted"), Optional.of(landed));

        assertThat(posted)
                .containsExactlyElementsOf(
                        List.of(landed.reversed(landed.on(), LATER, Reason.CREDIT_VOIDED)));
        assertThat(credited(LATER, new CreditMemoVoided(MEMO, "deleted"), Optional.empty()))
                .isEmpty();
    }

    @Test
    void aCreditMemoThatSomebodyChangedStandsAtItsNewDate() {
        var landed = credited(new CreditMemoPushed(MEMO, landing("1250.00"))).getFirst();
        var restated =
                new CreditMemoRestated(MEMO, landing("1346.00"), PAID_ON, usd("1346.00"), "agreed");

        var posted = credited(LATER, restated, Optional.of(landed));

        assertThat(posted).hasSize(2);
        assertThat(posted.getFirst().on()).isEqualTo(landed.on());
        assertThat(written(List.of(posted.getLast())))
                .containsExactly(
                        "2026-03-20: REVENUE 1200.00 to RECEIVABLES;"
                                + " REVENUE 100.00 to RECEIVABLES;"
                                + " RECEIVABLES 50.00 to DISCOUNTS;"
                                + " SALES_TAX_PAYABLE 96.00 to RECEIVABLES");
    }

    @Test
    void aWriteOffIsABadDebtAndTakesBackNoRevenue() {
        var line = line(WriteOff.PRODUCT, "1", "100.00", "NON", "");
        CreditMemoContent sample =
                creditOf(
                        content(new Discount.None(), line("consulting", "4", "25.00", "NON", "")),
                        new CreditOrder.Selection.Whole());
        var memo =
                new CreditMemoContent(
                        sample.invoice(),
                        sample.account(),
                        "CM-2",
                        sample.currency(),
                        ISSUED_ON,
                        List.of(new CreditedLine(-1, line, usd("100.00"))),
                        usd("0.00"),
                        "",
                        "insolvent",
                        true);

        var posted =
                new CreditPostings(IncomeAccounts.atInvoice())
                        .of(
                                CAUSE,
                                new CreditMemoPushed(MEMO, landing("100.00")),
                                () -> new CreditPostings.Credited(memo, AT_HOME, Optional.empty()));

        assertThat(written(posted)).containsExactly("2026-03-01: BAD_DEBT 100.00 to RECEIVABLES");
    }

    @Test
    void aDocumentOfOthersIsOwedAndNobodyKnowsWhatWasSold() {
        var invoice = picture(ObservedKind.INVOICE, ACCOUNT, "90.00", "90.00");
        var memo = picture(ObservedKind.CREDIT_MEMO, ACCOUNT, "90.00", "90.00");

        assertThat(written(observed(new DocumentObserved(OBSERVED, DOCUMENT, invoice, AT))))
                .containsExactly("2026-03-01: RECEIVABLES 90.00 to SALES_OF_OTHERS");
        assertThat(written(observed(new DocumentObserved(OBSERVED, DOCUMENT, memo, AT))))
                .containsExactly("2026-03-01: SALES_OF_OTHERS 90.00 to RECEIVABLES");
        assertThat(written(observed(new ObservationEnded(OBSERVED, invoice, Ending.VOIDED, AT))))
                .containsExactly("2026-03-01: SALES_OF_OTHERS 90.00 to RECEIVABLES");
    }

    @Test
    void aDocumentOfOthersIsEditedAtItsDateAndSettledWhenItWasSettled() {
        var was = picture(ObservedKind.INVOICE, ACCOUNT, "90.00", "90.00");
        var now = picture(ObservedKind.INVOICE, ACCOUNT, "100.00", "60.00");

        assertThat(written(observed(new ObservationChanged(OBSERVED, was, now, PAID_ON, AT))))
                .containsExactly(
                        "2026-03-01: RECEIVABLES 10.00 to SALES_OF_OTHERS",
                        "2026-03-20: CLEARING 40.00 to RECEIVABLES");
    }

    @Test
    void aDocumentOfOthersThatMovesToAnotherCustomerLeavesNothingBehind() {
        var was = picture(ObservedKind.INVOICE, ACCOUNT, "90.00", "60.00");
        var now = picture(ObservedKind.INVOICE, OTHER_ACCOUNT, "90.00", "60.00");

        var posted = observed(new ObservationChanged(OBSERVED, was, now, PAID_ON, AT));

        assertThat(written(posted))
                .containsExactly(
                        "2026-03-01: SALES_OF_OTHERS 60.00 to RECEIVABLES",
                        "2026-03-01: RECEIVABLES 60.00 to SALES_OF_OTHERS");
        assertThat(posted).extracting(Journal::customer).containsExactly(ACCOUNT, OTHER_ACCOUNT);
        assertThat(posted).extracting(Journal::id).doesNotHaveDuplicates();
    }

    private static PaymentReceived received(Payer payer) {
        return new PaymentReceived(PAYMENT, DOCUMENT, payer, usd("70.00"), PAID_ON, "check 7", AT);
    }

    private static PaymentAmended amended(Payer payer, String total, LocalDate on) {
        return new PaymentAmended(PAYMENT, payer, usd(total), on, "check 7", AT);
    }

    private static Journal receipt() {
        return PaymentPostings.of(CAUSE, received(KNOWN), AT_HOME, Optional::empty).getFirst();
    }

    private static List<Journal> paid(PaymentEvent event, Optional<Journal> receipt) {
        return PaymentPostings.of(LATER, event, AT_HOME, () -> receipt);
    }

    private static List<Journal> credited(CreditMemoEvent event) {
        return credited(CAUSE, event, Optional.empty());
    }

    private static List<Journal> credited(
            Cause cause, CreditMemoEvent event, Optional<Journal> landed) {
        CreditMemoContent memo = creditOf(platformAndHours(), new CreditOrder.Selection.Whole());
        return new CreditPostings(IncomeAccounts.atInvoice())
                .of(cause, event, () -> new CreditPostings.Credited(memo, AT_HOME, landed));
    }

    private static List<Journal> observed(ObservedEvent event) {
        return ObservedPostings.of(CAUSE, event, _ -> AT_HOME);
    }

    private static ObservedPicture picture(
            ObservedKind kind, AccountId account, String total, String balance) {
        return new ObservedPicture(
                kind, account, "58", "1001", ISSUED_ON, ISSUED_ON, usd(total), usd(balance));
    }
}
