package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.ACCOUNT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.DAY;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.link;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.PAYMENT;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.landing;

import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundEvent;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundOrder;
import io.tieout.domain.refund.Returned;
import java.util.List;

/** One of each event of a refund, one order of each kind, and lives made of them. */
final class RefundSpecimens {

    static final CreditMemoId MEMO = new CreditMemoId(id(40));

    private static final RefundId REFUND = RefundId.of(MEMO, "RF-1");
    private static final Target CHECKING = new Target("35", "Checking");

    private RefundSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(ordered(orders().getFirst()), landed(), refused(), settled(), unsettled());
    }

    /** ordered, refused, ordered again, landed, settled and not */
    static List<RefundEvent> life() {
        RefundOrder order = orders().getFirst();
        return List.of(ordered(order), refused(), ordered(order), landed(), settled(), unsettled());
    }

    static List<RefundOrder> orders() {
        return List.of(
                new RefundOrder(
                        REFUND, ACCOUNT, new Returned.CreditRest(MEMO), expense(Given.CREDIT_MEMO)),
                new RefundOrder(
                        REFUND,
                        ACCOUNT,
                        new Returned.PaymentRest(PAYMENT),
                        expense(Given.PAYMENT_REST)),
                new RefundOrder(
                        REFUND,
                        ACCOUNT,
                        new Returned.Sale(CreditMemoSpecimens.content()),
                        new RefundDocument.Receipt(InvoiceSpecimens.document(), CHECKING)),
                new RefundOrder(
                        REFUND,
                        ACCOUNT,
                        new Returned.Bounced(PAYMENT),
                        expense(Given.WHOLE_PAYMENT)),
                new RefundOrder(
                        REFUND,
                        ACCOUNT,
                        new Returned.Bounced(PAYMENT),
                        new RefundDocument.VoidedPayment(link("140"), DAY, usd(3_000))),
                new RefundOrder(
                        REFUND,
                        ACCOUNT,
                        new Returned.BouncedPart(PAYMENT),
                        expense(Given.PART_OF_PAYMENT)));
    }

    static RefundOrdered ordered(RefundOrder order) {
        return new RefundOrdered(REFUND, order, MAKER, CHECKER, "the customer left");
    }

    private static RefundDocument expense(Given gives) {
        return new RefundDocument.Expense(
                link("58"),
                "RF-1",
                DAY,
                usd(3_000),
                CHECKING,
                new Target("84", "Accounts Receivable (A/R)"),
                gives,
                link("150"));
    }

    private static RefundEvent landed() {
        return new RefundLanded(REFUND, landing(), "Expense:160");
    }

    private static RefundEvent refused() {
        return new RefundRefused(REFUND, "less was left");
    }

    private static RefundEvent settled() {
        return new RefundSettled(REFUND, PAYMENT, usd(3_000));
    }

    private static RefundEvent unsettled() {
        return new RefundUnsettled(REFUND, PAYMENT, usd(3_000));
    }
}
