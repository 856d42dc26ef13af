package io.tieout.application.refund;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.refund.Payout;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundOrder;
import io.tieout.domain.refund.RefundRejected;
import io.tieout.domain.refund.RefundRejection.InvalidRefund;
import io.tieout.domain.refund.RefundRules;
import io.tieout.domain.refund.Returned;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a whole payment back that bounced, once a second person allows it: by voiding the payment
 * if its money never reached an account and its day is open, else by an expense against the
 * receivables; facts 15. What it paid is owed again when the books show it.
 */
public final class TakesBackBouncedPayments implements ActPerformer<Act.BouncePayment> {

    private static final String CHARGE_BACK =
            "name the account that the bank took it from, and a later day";

    private final Aggregates aggregates;
    private final TakenBackBefore before;
    private final RefundBooks books;

    public TakesBackBouncedPayments(Aggregates aggregates, RefundViews refunds, RefundBooks books) {
        this.aggregates = aggregates;
        this.before = new TakenBackBefore(refunds);
        this.books = books;
    }

    @Override
    public Class<Act.BouncePayment> performs() {
        return Act.BouncePayment.class;
    }

    @Override
    public Fingerprint look(Act.BouncePayment act, Caller caller) {
        StandingPayment payment = RefundedPayments.standing(aggregates, act.payment());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("takes back", RefundedPayments.words(payment)));
        facts.add(new Fact("it settles", payment.buckets().applied().toString()));
        facts.addAll(RefundOrders.facts(order(act, caller)));
        return new Fingerprint(facts);
    }

    @Override
    public void perform(Act.BouncePayment act, Permit permit, Caller caller) {
        books.hold(act.payment().value());
        RefundOrders.place(aggregates, order(act, caller), permit);
    }

    private RefundOrder order(Act.BouncePayment act, Caller caller) {
        StandingPayment payment = RefundedPayments.standing(aggregates, act.payment());
        AccountId account = RefundedPayments.payer(payment);
        RefundId id = RefundId.ofBounced(act.payment());
        before.demandMoney(payment);
        before.demandNothingElse(payment, id, caller);
        return new RefundOrder(
                id,
                account,
                new Returned.Bounced(act.payment()),
                document(act, payment, account, caller));
    }

    private RefundDocument document(
            Act.BouncePayment act, StandingPayment payment, AccountId account, Caller caller) {
        var company = payment.document().connection();
        if (act.isVoid()) {
            if (!act.number().isEmpty()) {
                throw new RefundRejected(
                        new InvalidRefund(
                                "number",
                                "a payment that is voided bears no new number; leave it out, or"
                                        + " name the account that the bank took the money from"));
            }
            RefundRules.demandOpen(
                    payment.receivedOn(),
                    books.closedThrough(caller.tenant(), company),
                    CHARGE_BACK);
            return new RefundDocument.VoidedPayment(
                    payment.document(), payment.receivedOn(), payment.total());
        }
        books.demandNumber(act.number(), RefundId.ofBounced(act.payment()));
        books.demandOpen(caller.tenant(), company, act.on());
        RefundRules.demandNotBefore(act.on(), payment.receivedOn());
        return books.expense(
                caller.tenant(),
                account,
                new Payout(act.number(), act.on(), payment.total(), act.fromAccountId()),
                Given.WHOLE_PAYMENT,
                payment.document());
    }
}
