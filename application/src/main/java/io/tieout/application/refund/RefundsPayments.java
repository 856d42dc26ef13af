package io.tieout.application.refund;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.refund.Payout;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundOrder;
import io.tieout.domain.refund.RefundRules;
import io.tieout.domain.refund.Returned;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives back what a payment left unapplied, once a second person allows exactly the expense that
 * was seen.
 */
public final class RefundsPayments implements ActPerformer<Act.RefundPayment> {

    private final Aggregates aggregates;
    private final RefundViews refunds;
    private final RefundBooks books;

    public RefundsPayments(Aggregates aggregates, RefundViews refunds, RefundBooks books) {
        this.aggregates = aggregates;
        this.refunds = refunds;
        this.books = books;
    }

    @Override
    public Class<Act.RefundPayment> performs() {
        return Act.RefundPayment.class;
    }

    @Override
    public Fingerprint look(Act.RefundPayment act, Caller caller) {
        StandingPayment payment = RefundedPayments.standing(aggregates, act.payment());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("gives back", RefundedPayments.words(payment)));
        facts.add(new Fact("left of it", left(payment, act, caller).toString()));
        facts.addAll(RefundOrders.facts(order(act, caller)));
        return new Fingerprint(facts);
    }

    @Override
    public void perform(Act.RefundPayment act, Permit permit, Caller caller) {
        books.hold(act.payment().value());
        RefundOrders.place(aggregates, order(act, caller), permit);
    }

    private RefundOrder order(Act.RefundPayment act, Caller caller) {
        Payout payout = act.payout();
        StandingPayment payment = RefundedPayments.standing(aggregates, act.payment());
        RefundId id = RefundId.of(act.payment(), payout.number());
        var account = RefundedPayments.payer(payment);
        var company = payment.document().connection();
        books.demandNumber(payout.number(), id);
        books.demandOpen(caller.tenant(), company, payout.paidOn());
        RefundRules.demandNotBefore(payout.paidOn(), payment.receivedOn());
        RefundRules.demandWithin(
                payout.amount(), left(payment, act, caller), RefundedPayments.words(payment));
        return new RefundOrder(
                id,
                account,
                new Returned.PaymentRest(act.payment()),
                books.expense(
                        caller.tenant(), account, payout, Given.PAYMENT_REST, payment.document()));
    }

    /**
     * what settles nothing and is not on its way back otherwise; this refund takes nothing from
     * itself when another node has just placed it
     */
    private Money left(StandingPayment payment, Act.RefundPayment act, Caller caller) {
        RefundId own = RefundId.of(act.payment(), act.payout().number());
        return refunds
                .of(Viewer.system(caller.tenant()), Set.of(payment.id().value()))
                .getOrDefault(payment.id().value(), List.of())
                .stream()
                .filter(refund -> !refund.id().equals(own))
                .map(RefundView::promised)
                .reduce(
                        payment.buckets().unapplied().plus(payment.buckets().credited()),
                        Money::minus);
    }
}
