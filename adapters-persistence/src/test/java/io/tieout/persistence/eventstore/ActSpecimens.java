package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.MAKER;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.InvoiceSpecimens.INVOICE;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.refund.Payout;
import io.tieout.domain.revenue.Change;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** One of each event of a controlled act, and one act of each kind. */
final class ActSpecimens {

    static final ControlledActId ACT = new ControlledActId(id(30));

    private ActSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                requested(acts().getFirst()),
                new ActAllowed(ACT, CHECKER),
                new ActRefused(ACT, CHECKER, "the customer pays"),
                new ActWithdrawn(ACT, MAKER, "a slip"),
                new ActLapsed(ACT, "nobody decided within 30 days"));
    }

    /** one of each kind, in the order of the kinds */
    static List<Act> acts() {
        return List.of(
                new Act.VoidInvoice(INVOICE),
                new Act.AcceptTheirs(DriftSpecimens.DRIFT),
                new Act.ChangeApprovalPolicy(EventSpecimens.POLICY, 1, EventSpecimens.rules()),
                new Act.ReopenBooks(ClosingId.of(TestNode.NORTH), EventSpecimens.DAY),
                new Act.WriteOffInvoice(INVOICE, "WO-1", EventSpecimens.DAY),
                new Act.CreateRecord(
                        new MappedWord(
                                new ConnectionId(
                                        UUID.fromString("0190a000-0000-7000-8000-0000000000c1")),
                                MappedWord.Kind.PRODUCT,
                                "licence"),
                        EventSpecimens.newRecord()),
                new Act.IgnorePayment(PaymentId.of(EventSpecimens.link("140")), "131"),
                new Act.RefundCreditMemo(RefundSpecimens.MEMO, payout()),
                new Act.RefundPayment(InvoiceSpecimens.PAYMENT, payout()),
                new Act.RefundSale(
                        INVOICE,
                        "RS-1",
                        EventSpecimens.DAY,
                        new CreditOrder.Selection.Lines(
                                List.of(
                                        new CreditOrder.Part.Units(
                                                0, new Quantity(new BigDecimal("1.5"))),
                                        new CreditOrder.Part.Worth(1, EventSpecimens.usd(700)))),
                        "35"),
                new Act.BouncePayment(InvoiceSpecimens.PAYMENT, "BP-1", EventSpecimens.DAY, "35"),
                new Act.BouncePartOfPayment(InvoiceSpecimens.PAYMENT, payout()),
                new Act.AmendAgreement(
                        AgreementSpecimens.ID,
                        new Change.Cancellation(EventSpecimens.DAY, Change.Rest.CREDITED)),
                new Act.RecogniseRevenue(YearMonth.of(2026, 2)),
                new Act.WaiveFee(INVOICE, "FW-1", EventSpecimens.DAY),
                new Act.ChangeCollectionPolicy(
                        CollectionSpecimens.RULEBOOK, CollectionSpecimens.version()),
                new Act.PostProcessorFees(YearMonth.of(2026, 2)));
    }

    static Act refundByAmount() {
        return new Act.RefundSale(
                INVOICE,
                "RS-2",
                EventSpecimens.DAY,
                new CreditOrder.Selection.Share(EventSpecimens.usd(3_000)),
                "35");
    }

    private static Payout payout() {
        return new Payout("RF-1", EventSpecimens.DAY, EventSpecimens.usd(3_000), "35");
    }

    static ActRequested requested(Act act) {
        return new ActRequested(
                ACT,
                act,
                MAKER,
                "sent twice",
                Fingerprint.of(new Fact("number", "1001"), new Fact("balance", "123.45 USD")));
    }
}
