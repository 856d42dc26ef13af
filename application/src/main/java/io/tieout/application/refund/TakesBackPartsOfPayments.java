package io.tieout.application.refund;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.account.AccountId;
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

/**
 * Takes so much of a payment back, because so much of it was taken from us, once a second person
 * allows it: by an expense that the payment links in the place of what it left unapplied, then of
 * the documents that it pays, the one made last first. What they were paid is owed again when the
 * books show it.
 */
public final class TakesBackPartsOfPayments implements ActPerformer<Act.BouncePartOfPayment> {

    private final Aggregates aggregates;
    private final TakenBackBefore before;
    private final RefundBooks books;

    public TakesBackPartsOfPayments(Aggregates aggregates, RefundViews refunds, RefundBooks books) {
        this.aggregates = aggregates;
        this.before = new TakenBackBefore(refunds);
        this.books = books;
    }

    @Override
    public Class<Act.BouncePartOfPayment> performs() {
        return Act.BouncePartOfPayment.class;
    }

    @Override
    public Fingerprint look(Act.BouncePartOfPayment act, Caller caller) {
        StandingPayment payment = RefundedPayments.standing(aggregates, act.payment());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("takes back part of", RefundedPayments.words(payment)));
        facts.add(new Fact("it settles", payment.buckets().applied().toString()));
        facts.add(new Fact("it left unapplied", payment.buckets().unapplied().toString()));
        facts.addAll(RefundOrders.facts(order(act, caller)));
        return new Fingerprint(facts);
    }

    @Override
    public void perform(Act.BouncePartOfPayment act, Permit permit, Caller caller) {
        books.hold(act.payment().value());
        RefundOrders.place(aggregates, order(act, caller), permit);
    }

    private RefundOrder order(Act.BouncePartOfPayment act, Caller caller) {
        Payout payout = act.payout();
        StandingPayment payment = RefundedPayments.standing(aggregates, act.payment());
        AccountId account = RefundedPayments.payer(payment);
        RefundId id = RefundId.ofBounced(act.payment(), payout.number());
        before.demandMoney(payment);
        books.demandNumber(payout.number(), id);
        books.demandOpen(caller.tenant(), payment.document().connection(), payout.paidOn());
        RefundRules.demandNotBefore(payout.paidOn(), payment.receivedOn());
        RefundRules.demandWithin(
                payout.amount(), left(payment, id, caller), RefundedPayments.words(payment));
        return new RefundOrder(
                id,
                account,
                new Returned.BouncedPart(act.payment()),
                books.expense(
                        caller.tenant(),
                        account,
                        payout,
                        Given.PART_OF_PAYMENT,
                        payment.document()));
    }

    /** what did not go back and is not on its way */
    private Money left(StandingPayment payment, RefundId own, Caller caller) {
        return before.standing(payment.id(), own, caller)
                .map(RefundViews.RefundView::amount)
                .reduce(payment.money(), Money::minus);
    }
}
