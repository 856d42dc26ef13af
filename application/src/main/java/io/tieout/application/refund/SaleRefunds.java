package io.tieout.application.refund;

import static io.tieout.application.refund.RefundKind.REFUND;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.application.refund.RefundViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.ChargedShare;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.LandedRefund;
import io.tieout.domain.refund.Refund;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundOrder;
import io.tieout.domain.refund.Returned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What refunds gave back of sales, or are about to. */
public final class SaleRefunds {

    private static final CreditMemoId NO_MEMO = new CreditMemoId(new UUID(0, 0));
    private static final RefundId NO_REFUND = new RefundId(new UUID(0, 0));

    private final Aggregates aggregates;
    private final CreditMemoViews credits;
    private final RefundViews refunds;

    public SaleRefunds(Aggregates aggregates, CreditMemoViews credits, RefundViews refunds) {
        this.aggregates = aggregates;
        this.credits = credits;
        this.refunds = refunds;
    }

    /** what was paid for a sale in money, less what goes back by other refunds, tax and all */
    Money left(LandedInvoice invoice, RefundId own, Caller caller) {
        Viewer viewer = Viewer.system(caller.tenant());
        Money paid = invoice.settlements().sum(invoice.content().currency());
        Money forgiven =
                credits
                        .ofInvoices(viewer, Set.of(invoice.id()))
                        .getOrDefault(invoice.id(), List.of())
                        .stream()
                        .filter(memo -> !memo.documentId().isEmpty())
                        .map(memo -> memo.charged().minus(memo.left()))
                        .reduce(Money.zero(paid.currency()), Money::plus);
        ChargedShare share = share(invoice);
        return standing(viewer, invoice.id())
                .filter(refund -> !refund.id().equals(own))
                .map(refund -> share.chargedFor(refund.amount()))
                .reduce(paid.minus(forgiven), Money::minus);
    }

    /** how its amounts before tax stand to those with tax */
    static ChargedShare share(LandedInvoice invoice) {
        return new ChargedShare(invoice.totals().total(), invoice.landed().landing().total());
    }

    /**
     * What is taken back of an invoice, by credit memos and by refunds; whoever asks next waits for
     * the end of the transaction.
     */
    List<CreditMemoContent> taken(InvoiceId invoice, RefundId own, Caller caller) {
        return Stream.concat(
                        credits.takenOf(invoice, NO_MEMO).stream(), contents(invoice, caller, own))
                .toList();
    }

    /** what refunds take back of an invoice */
    public List<CreditMemoContent> refunded(InvoiceId invoice, Caller caller) {
        return contents(invoice, caller, NO_REFUND).toList();
    }

    private Stream<CreditMemoContent> contents(InvoiceId invoice, Caller caller, RefundId own) {
        return standing(Viewer.system(caller.tenant()), invoice)
                .filter(refund -> !refund.id().equals(own))
                .flatMap(refund -> content(refund.id()).stream());
    }

    private Stream<RefundView> standing(Viewer viewer, InvoiceId invoice) {
        return refunds
                .of(viewer, Set.of(invoice.value()))
                .getOrDefault(invoice.value(), List.of())
                .stream()
                .filter(refund -> refund.status() != Status.REFUSED);
    }

    private Optional<CreditMemoContent> content(RefundId id) {
        return switch (aggregates.load(REFUND, id.value())) {
            case Refund.Ordered(var order) -> content(order);
            case LandedRefund landed -> content(landed.order());
            case Refund.Unordered _, Refund.Refused _ -> Optional.empty();
        };
    }

    private static Optional<CreditMemoContent> content(RefundOrder order) {
        return order.what() instanceof Returned.Sale(var content)
                ? Optional.of(content)
                : Optional.empty();
    }
}
