package io.tieout.application.refund;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.credit.ExistingCreditMemo;
import io.tieout.domain.credit.OpenCredit;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.Payout;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundOrder;
import io.tieout.domain.refund.RefundRejected;
import io.tieout.domain.refund.RefundRejection.NothingToRefund;
import io.tieout.domain.refund.RefundRules;
import io.tieout.domain.refund.Returned;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives back what is left of a credit memo, once a second person allows exactly the expense that
 * was seen.
 */
public final class RefundsCreditMemos implements ActPerformer<Act.RefundCreditMemo> {

    private final Aggregates aggregates;
    private final RefundViews refunds;
    private final RefundBooks books;

    public RefundsCreditMemos(Aggregates aggregates, RefundViews refunds, RefundBooks books) {
        this.aggregates = aggregates;
        this.refunds = refunds;
        this.books = books;
    }

    @Override
    public Class<Act.RefundCreditMemo> performs() {
        return Act.RefundCreditMemo.class;
    }

    @Override
    public Fingerprint look(Act.RefundCreditMemo act, Caller caller) {
        OpenCredit memo = open(act);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("gives back", "credit memo " + memo.content().number()));
        facts.add(new Fact("left of it", left(memo, act, caller).toString()));
        facts.addAll(RefundOrders.facts(order(act, caller)));
        return new Fingerprint(facts);
    }

    @Override
    public void perform(Act.RefundCreditMemo act, Permit permit, Caller caller) {
        books.hold(act.memo().value());
        RefundOrders.place(aggregates, order(act, caller), permit);
    }

    private RefundOrder order(Act.RefundCreditMemo act, Caller caller) {
        Payout payout = act.payout();
        OpenCredit memo = open(act);
        RefundId id = RefundId.of(act.memo(), payout.number());
        var document = memo.landing().document();
        books.demandNumber(payout.number(), id);
        books.demandOpen(caller.tenant(), document.connection(), payout.paidOn());
        RefundRules.demandNotBefore(payout.paidOn(), memo.content().issuedOn());
        RefundRules.demandWithin(
                payout.amount(),
                left(memo, act, caller),
                "credit memo '" + memo.content().number() + "'");
        return new RefundOrder(
                id,
                memo.content().account(),
                new Returned.CreditRest(act.memo()),
                books.expense(
                        caller.tenant(),
                        memo.content().account(),
                        payout,
                        Given.CREDIT_MEMO,
                        document));
    }

    private OpenCredit open(Act.RefundCreditMemo act) {
        ExistingCreditMemo memo =
                aggregates.load(CREDIT_MEMO, act.memo().value()).existing(act.memo());
        if (memo instanceof OpenCredit open) {
            return open;
        }
        throw new RefundRejected(
                new NothingToRefund(
                        "credit memo '" + memo.content().number() + "'",
                        "it is " + memo.status() + " and stands in no books"));
    }

    /**
     * what is neither used, nor promised to an invoice, nor on its way back otherwise; this refund
     * takes nothing from itself when another node has just placed it
     */
    private Money left(OpenCredit memo, Act.RefundCreditMemo act, Caller caller) {
        RefundId own = RefundId.of(act.memo(), act.payout().number());
        return refunds
                .of(Viewer.system(caller.tenant()), Set.of(act.memo().value()))
                .getOrDefault(act.memo().value(), List.of())
                .stream()
                .filter(refund -> !refund.id().equals(own))
                .map(RefundView::promised)
                .reduce(memo.free(), Money::minus);
    }
}
