package io.tieout.application.refund;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.credit.Creditable;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundOrder;
import io.tieout.domain.refund.RefundRejected;
import io.tieout.domain.refund.RefundRejection.NothingToRefund;
import io.tieout.domain.refund.RefundRejection.RefundBlocked;
import io.tieout.domain.refund.RefundRules;
import io.tieout.domain.refund.Returned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives back what was paid for a sale, whole or by line, once a second person allows exactly the
 * receipt that was seen; never more than was paid less what was given back before.
 */
public final class RefundsSales implements ActPerformer<Act.RefundSale> {

    private final Aggregates aggregates;
    private final SaleRefunds sales;
    private final CreditPlans plans;
    private final RefundBooks books;

    public RefundsSales(
            Aggregates aggregates, SaleRefunds sales, CreditPlans plans, RefundBooks books) {
        this.aggregates = aggregates;
        this.sales = sales;
        this.plans = plans;
        this.books = books;
    }

    @Override
    public Class<Act.RefundSale> performs() {
        return Act.RefundSale.class;
    }

    @Override
    public Fingerprint look(Act.RefundSale act, Caller caller) {
        LandedInvoice invoice = paid(act);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("gives back", "invoice " + invoice.content().number()));
        facts.add(
                new Fact(
                        "paid and not given back",
                        sales.left(invoice, idOf(act), caller).toString()));
        facts.addAll(RefundOrders.facts(order(act, caller)));
        return new Fingerprint(facts);
    }

    @Override
    public void perform(Act.RefundSale act, Permit permit, Caller caller) {
        books.hold(act.invoice().value());
        RefundOrders.place(aggregates, order(act, caller), permit);
    }

    private RefundOrder order(Act.RefundSale act, Caller caller) {
        LandedInvoice invoice = paid(act);
        RefundId id = idOf(act);
        var company = invoice.landed().landing().document().connection();
        books.demandNumber(act.number(), id);
        books.demandOpen(caller.tenant(), company, act.paidOn());
        CreditMemoContent content = content(act, invoice, id, caller);
        InvoiceDocument sale = document(content, caller);
        RefundRules.demandWithin(
                withTax(act, sale, invoice),
                sales.left(invoice, id, caller),
                "invoice '" + invoice.content().number() + "'");
        return new RefundOrder(
                id,
                content.account(),
                new Returned.Sale(content),
                new RefundDocument.Receipt(
                        sale,
                        books.moneyAccount(
                                caller.tenant(),
                                company,
                                act.fromAccountId(),
                                sale.total().currency())));
    }

    private static RefundId idOf(Act.RefundSale act) {
        return RefundId.of(act.invoice(), act.number());
    }

    /** a share is named with its tax; of all else the tax is in proportion */
    private static Money withTax(Act.RefundSale act, InvoiceDocument sale, LandedInvoice invoice) {
        return act.selection() instanceof CreditOrder.Selection.Share(var amount)
                ? amount
                : SaleRefunds.share(invoice).chargedFor(sale.total());
    }

    private CreditMemoContent content(
            Act.RefundSale act, LandedInvoice invoice, RefundId id, Caller caller) {
        CreditMemoContent content =
                Creditable.of(invoice, sales.taken(act.invoice(), id, caller))
                        .credit(
                                new CreditOrder(
                                        act.number(),
                                        act.paidOn(),
                                        act.selection(),
                                        "refund",
                                        false));
        return content.saying("refunds invoice " + invoice.content().number());
    }

    private InvoiceDocument document(CreditMemoContent content, Caller caller) {
        return switch (plans.plan(Viewer.system(caller.tenant()), content).orElseThrow()) {
            case CreditPlan.Ready(var document, _, _) when document.sale().isDeferring() ->
                    throw new RefundRejected(
                            new RefundBlocked(
                                    "an entry beside the invoice defers its revenue, and a refund"
                                            + " of the sale would leave that; credit it with"
                                            + " draftCreditMemo and give the credit back with"
                                            + " refundCredit"));
            case CreditPlan.Ready(var document, _, _) -> document.sale();
            case CreditPlan.Blocked(var reasons, _) ->
                    throw new RefundRejected(
                            new RefundBlocked(
                                    reasons.stream()
                                            .map(PushPlan.Reason::message)
                                            .collect(Collectors.joining("; "))));
        };
    }

    private LandedInvoice paid(Act.RefundSale act) {
        ExistingInvoice invoice =
                aggregates.load(INVOICE, act.invoice().value()).existing(act.invoice());
        if (invoice instanceof LandedInvoice landed && !landed.settlements().parts().isEmpty()) {
            return landed;
        }
        throw new RefundRejected(
                new NothingToRefund(
                        "invoice '" + invoice.content().number() + "'",
                        "it is " + invoice.status() + " and nothing was paid for it"));
    }
}
