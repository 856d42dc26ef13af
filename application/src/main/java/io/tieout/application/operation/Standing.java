package io.tieout.application.operation;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.agreement.AgreementKind.AGREEMENT;
import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;
import static io.tieout.application.deferral.DeferralKind.DEFERRAL;
import static io.tieout.application.delivery.DeliveryKind.DELIVERY;
import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.mapping.MappingKind.MAPPING;
import static io.tieout.application.payment.PaymentKind.PAYMENT;
import static io.tieout.application.recorded.RecordedPaymentKind.RECORDED_PAYMENT;
import static io.tieout.application.refund.RefundKind.REFUND;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.operation.OperationRejection.ApprovalNotInForce;
import io.tieout.application.operation.OperationRejection.OrderUnreadable;
import io.tieout.domain.account.CreatingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.credit.ApprovedCredit;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.delivery.Delivery;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.drift.OursUnderway;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Submitted;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.mapping.Mapping;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.recorded.BookingState;
import io.tieout.domain.recorded.CountedPayment;
import io.tieout.domain.refund.LandedRefund;
import io.tieout.domain.refund.Refund;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.RevisionUnderway;
import java.util.Optional;

/**
 * Whether what an operation asks for is still what was approved: its invoice waits for exactly this
 * document, by its hash, and no later operation took its place.
 */
final class Standing {

    private final Aggregates aggregates;

    Standing(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    /**
     * lets pass what may be asked for again
     *
     * @throws OperationRejected the order is no longer in force
     */
    void demand(Held held) {
        switch (held.view().operation().work()) {
            case Work.PushInvoice(var id, var document) -> {
                var invoice = invoice(id);
                boolean isInForce =
                        invoice instanceof Approved(_, var approval)
                                && approval.planHash().standsForSame(PlanHash.of(document));
                demand(held, invoice, isInForce);
            }
            case Work.LinkInvoice(var id, _, _, _) -> {
                var invoice = invoice(id);
                demand(held, invoice, invoice instanceof Draft || invoice instanceof Submitted);
            }
            case Work.VoidInvoice(var id, _, _) -> {
                var invoice = invoice(id);
                demand(held, invoice, invoice instanceof Voiding);
            }
            case Work.RestoreDocument restore -> demandUnderway(held, restore.holder());
            case Work.RestoreEntry restore -> demandUnderway(held, restore.holder());
            case Work.ReviseInvoice(var standing, var document) -> {
                var id = RevisionId.of(standing.invoice());
                var revision = aggregates.load(REVISION, id.value());
                boolean isInForce =
                        revision instanceof RevisionUnderway(_, var approval)
                                && approval.planHash().standsForSame(PlanHash.of(document));
                if (!isInForce || !held.isLatest()) {
                    throw new OperationRejected(new ApprovalNotInForce(revision.status()));
                }
            }
            case Work.OnCreditMemo work -> demand(held, work);
            case Work.PayRefund(var id, var document) -> {
                var refund = aggregates.load(REFUND, id.value());
                boolean isInForce =
                        switch (refund) {
                            case Refund.Ordered(var order) -> order.document().equals(document);
                            case LandedRefund landed ->
                                    landed.order().document().equals(document)
                                            && !landed.isSettled();
                            case Refund.Unordered _, Refund.Refused _ -> false;
                        };
                if (!isInForce) {
                    throw new OperationRejected(new ApprovalNotInForce(refund.status()));
                }
            }
            case Work.RelinkPayment(var id, _, _, var relinking) -> {
                boolean isUnderway =
                        aggregates.load(PAYMENT, id.value()) instanceof StandingPayment payment
                                && payment.decisions().underway().equals(Optional.of(relinking));
                if (!isUnderway) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("a payment that waits for no such match"));
                }
            }
            case Work.PostEntry(var id, var lastOn, _) -> {
                var months = aggregates.load(AGREEMENT, id.value()).existing(id).deal().months();
                boolean isWanted =
                        months.stream()
                                .filter(month -> month.lastOn().equals(lastOn))
                                .anyMatch(month -> month.status() != EntryStatus.POSTED);
                if (!isWanted) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("a month that waits for no entry"));
                }
            }
            case Work.PostDeferral(var id, var part, _) -> {
                if (!aggregates.load(DEFERRAL, id.value()).waitsFor(part)) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("a document that waits for no such entry"));
                }
            }
            case Work.PostFee(var id, var part, _) -> {
                boolean isWanted =
                        aggregates.load(RECORDED_PAYMENT, id.value())
                                        instanceof CountedPayment counted
                                && counted.fees()
                                        .part(part)
                                        .filter(fee -> fee.status() != EntryStatus.POSTED)
                                        .isPresent();
                if (!isWanted) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("a fee that waits for no entry"));
                }
            }
            case Work.CreatePayment(var id, var booking) -> {
                boolean isWanted =
                        aggregates.load(RECORDED_PAYMENT, id.value())
                                        instanceof CountedPayment counted
                                && counted.booking().equals(booking)
                                && !(counted.state() instanceof BookingState.Landed);
                if (!isWanted) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("a payment that waits for no booking"));
                }
            }
            case Work.CreateCustomer(var id) -> {
                var account = aggregates.load(ACCOUNT, id.value()).existing(id);
                if (!(account instanceof CreatingAccount) || !held.isLatest()) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("an account that waits for no customer"));
                }
            }
            case Work.UpdateCustomer(var id) -> {
                var account = aggregates.load(ACCOUNT, id.value()).existing(id);
                if (!(account instanceof LinkedAccount linked) || linked.accord().due().isEmpty()) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("an account with nothing to push"));
                }
            }
            case Work.CreateRecord(var word, var record) -> {
                var mapping = aggregates.load(MAPPING, word.mapping().value());
                if (!(mapping instanceof Mapping.Ordered ordered
                        && ordered.wanted().equals(record))) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("a word that waits for no such record"));
                }
            }
            case Work.SendInvoice(var id, _, _) -> {
                if (!(aggregates.load(DELIVERY, id.value()) instanceof Delivery.Queued)) {
                    throw new OperationRejected(
                            new ApprovalNotInForce("not to be sent by this order any more"));
                }
            }
            case Work.Unreadable(Kind _, String _, var fault) ->
                    throw new OperationRejected(new OrderUnreadable(fault));
            // What was given up is only looked at, and the others change nothing there.
            case Work.SettleGivenUp _,
                    Work.TestConnection _,
                    Work.PrintInvoice _,
                    Work.RefreshReferences _,
                    Work.ReadReceivables _,
                    Work.ImportDocuments _,
                    Work.SweepChanges _ -> {}
        }
    }

    private void demandUnderway(Held held, Holder holder) {
        var drift = aggregates.load(DRIFT, DriftId.of(holder).value());
        if (!(drift instanceof OursUnderway) || !held.isLatest()) {
            throw new OperationRejected(new ApprovalNotInForce(drift.status()));
        }
    }

    private static void demand(Held held, ExistingInvoice invoice, boolean isInForce) {
        if (!isInForce || !held.isLatest()) {
            throw new OperationRejected(new ApprovalNotInForce(invoice.status()));
        }
    }

    private void demand(Held held, Work.OnCreditMemo work) {
        var memo = aggregates.load(CREDIT_MEMO, work.memo().value()).existing(work.memo());
        boolean isInForce =
                switch (work) {
                    case Work.PushCreditMemo(_, var document) ->
                            memo instanceof ApprovedCredit approved
                                    && approved.approval()
                                            .planHash()
                                            .standsForSame(document.hash());
                    case Work.ApplyCredit(_, var application) ->
                            memo instanceof OpenCredit open && open.ordered().contains(application);
                };
        // Applications of one credit memo stand beside each other.
        boolean isReplaced = work instanceof Work.PushCreditMemo && !held.isLatest();
        if (!isInForce || isReplaced) {
            throw new OperationRejected(new ApprovalNotInForce(memo.status()));
        }
    }

    private ExistingInvoice invoice(InvoiceId id) {
        return aggregates.load(INVOICE, id.value()).existing(id);
    }
}
