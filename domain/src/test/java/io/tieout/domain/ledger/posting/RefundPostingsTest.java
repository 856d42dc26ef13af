package io.tieout.domain.ledger.posting;

import static io.tieout.domain.ledger.posting.PostingExamples.AT_HOME;
import static io.tieout.domain.ledger.posting.PostingExamples.CAUSE;
import static io.tieout.domain.ledger.posting.PostingExamples.fourHours;
import static io.tieout.domain.ledger.posting.PostingExamples.landing;
import static io.tieout.domain.ledger.posting.PostingExamples.platformAndHours;
import static io.tieout.domain.ledger.posting.PostingExamples.usd;
import static io.tieout.domain.ledger.posting.PostingExamples.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.posting.RefundPostings.TakenBack;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;
import io.tieout.domain.refund.RefundId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RefundPostingsTest {

    private static final RefundId REFUND = new RefundId(new UUID(0, 30));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(0, 20));
    private static final RefundPostings RULES = new RefundPostings(IncomeAccounts.atInvoice());

    @Test
    void aSaleThatIsTakenBackTakesItsIncomeBackAndPaysFromClearing() {
        assertThat(written(landed("1250.00", Optional.of(platformAndHours()))))
                .containsExactly(
                        "2026-03-01: REVENUE 1200.00 to CLEARING; REVENUE 100.00 to CLEARING;"
                                + " CLEARING 50.00 to DISCOUNTS");
    }

    @Test
    void theTaxThatGoesBackIsOwedToNobodyAnyMore() {
        assertThat(written(landed("1350.00", Optional.of(platformAndHours()))).getFirst())
                .endsWith("SALES_TAX_PAYABLE 100.00 to CLEARING");
    }

    @Test
    void aRefundOfACreditIsPostedByThePaymentThatLinksIt() {
        assertThat(landed("100.00", Optional.empty())).isEmpty();
    }

    static List<RefundEvent> othersThanLanding() {
        return List.of(
                new RefundRefused(REFUND, "closed"),
                new RefundSettled(REFUND, PAYMENT, usd("1")),
                new RefundUnsettled(REFUND, PAYMENT, usd("1")));
    }

    @ParameterizedTest
    @MethodSource("othersThanLanding")
    void nothingElsePosts(RefundEvent event) {
        assertThat(RULES.of(CAUSE, event, () -> Optional.of(back(fourHours())))).isEmpty();
    }

    private static List<Journal> landed(String total, Optional<InvoiceContent> sale) {
        return RULES.of(
                CAUSE,
                new RefundLanded(REFUND, landing(total), ""),
                () -> sale.map(RefundPostingsTest::back));
    }

    private static TakenBack back(InvoiceContent sale) {
        return new TakenBack(sale, Totals.of(sale), AT_HOME);
    }
}
