package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.AT_HOME;
import static io.tieout.domain.ledger.posting.PostingExamples.CAUSE;
import static io.tieout.domain.ledger.posting.PostingExamples.ISSUED_ON;
import static io.tieout.domain.ledger.posting.PostingExamples.creditOf;
import static io.tieout.domain.ledger.posting.PostingExamples.fourHours;
import static io.tieout.domain.ledger.posting.PostingExamples.landing;
import static io.tieout.domain.ledger.posting.PostingExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.Specimens;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.refund.RefundEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is not named here as posting posts nothing, and asks for nothing in order to know. */
class SilentEventsTest {

    private static final Specimens SPECIMENS =
            new Specimens()
                    .with(Money.class, usd("1.00"))
                    .with(LocalDate.class, ISSUED_ON)
                    .with(
                            DocumentLink.class,
                            new DocumentLink(new ConnectionId(new UUID(0, 1)), "1"))
                    .with(InvoiceContent.class, fourHours())
                    .with(Totals.class, Totals.of(fourHours()))
                    .with(Landing.class, landing("100.00"))
                    .with(
                            CreditMemoContent.class,
                            creditOf(fourHours(), new CreditOrder.Selection.Whole()));

    private static final Set<Class<?>> POSTING_PAYMENTS =
            Set.of(
                    PaymentEvent.PaymentReceived.class,
                    PaymentEvent.PaymentAmended.class,
                    PaymentEvent.PaymentReversed.class,
                    PaymentEvent.PaymentSettledElsewhere.class,
                    PaymentEvent.PaymentReleasedElsewhere.class,
                    PaymentEvent.PaymentReturned.class,
                    PaymentEvent.PaymentReturnUndone.class);

    private static final Set<Class<?>> POSTING_INVOICES =
            Set.of(
                    InvoiceEvent.InvoicePushed.class,
                    InvoiceEvent.InvoiceLinked.class,
                    InvoiceEvent.InvoiceVoided.class,
                    InvoiceEvent.InvoiceRestated.class,
                    InvoiceEvent.LandedInvoiceRevised.class);

    private static final Set<Class<?>> POSTING_CREDITS =
            Set.of(
                    CreditMemoEvent.CreditMemoPushed.class,
                    CreditMemoEvent.CreditMemoRestated.class,
                    CreditMemoEvent.CreditMemoVoided.class,
                    CreditMemoEvent.CreditMemoUsed.class,
                    CreditMemoEvent.CreditMemoReleased.class);

    @ParameterizedTest
    @MethodSource
    void aPaymentMovesMoneyByNoOtherEvent(PaymentEvent event) {
        assertThat(
                        PaymentPostings.of(
                                CAUSE,
                                event,
                                AT_HOME,
                                () -> {
                                    throw asked();
                                }))
                .isEmpty();
    }

    static Stream<PaymentEvent> aPaymentMovesMoneyByNoOtherEvent() {
        return SPECIMENS.ofEach(PaymentEvent.class, POSTING_PAYMENTS);
    }

    @ParameterizedTest
    @MethodSource
    void anInvoiceMovesMoneyByNoOtherEvent(InvoiceEvent event) {
        InvoicePostings rules = new InvoicePostings(IncomeAccounts.atInvoice());

        assertThat(
                        rules.of(
                                CAUSE,
                                event,
                                () -> {
                                    throw asked();
                                }))
                .isEmpty();
    }

    static Stream<InvoiceEvent> anInvoiceMovesMoneyByNoOtherEvent() {
        return SPECIMENS.ofEach(InvoiceEvent.class, POSTING_INVOICES);
    }

    @ParameterizedTest
    @MethodSource
    void aCreditMovesMoneyByNoOtherEvent(CreditMemoEvent event) {
        CreditPostings rules = new CreditPostings(IncomeAccounts.atInvoice());

        assertThat(
                        rules.of(
                                CAUSE,
                                event,
                                () -> {
                                    throw asked();
                                }))
                .isEmpty();
    }

    static Stream<CreditMemoEvent> aCreditMovesMoneyByNoOtherEvent() {
        return SPECIMENS.ofEach(CreditMemoEvent.class, POSTING_CREDITS);
    }

    @ParameterizedTest
    @MethodSource
    void aRefundMovesMoneyByNoOtherEvent(RefundEvent event) {
        RefundPostings rules = new RefundPostings(IncomeAccounts.atInvoice());

        assertThat(
                        rules.of(
                                CAUSE,
                                event,
                                () -> {
                                    throw asked();
                                }))
                .isEmpty();
    }

    static Stream<RefundEvent> aRefundMovesMoneyByNoOtherEvent() {
        return SPECIMENS.ofEach(RefundEvent.class, Set.of(RefundEvent.RefundLanded.class));
    }

    private static AssertionError asked() {
        return new AssertionError("an event that posts nothing asks for nothing");
    }
}
