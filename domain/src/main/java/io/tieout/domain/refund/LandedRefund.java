package io.tieout.domain.refund;

import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.refund.RefundEvent.RefundSettled;
import io.tieout.domain.refund.RefundEvent.RefundUnsettled;
import java.util.List;
import java.util.stream.Stream;

/**
 * Its document stands in the accounting system. An expense against receivables is settled by the
 * payments that link it; everything else is settled by standing there.
 *
 * @param links what each payment links of it; none is zero
 */
public record LandedRefund(RefundOrder order, Landing landing, List<Link> links) implements Refund {

    public LandedRefund {
        links = List.copyOf(links);
    }

    /** So much of it, linked by one payment. */
    public record Link(PaymentId payment, Money amount) {}

    @Override
    public String status() {
        return isSettled() ? "settled" : "in the books and not linked yet";
    }

    /** whether all of it counts */
    public boolean isSettled() {
        return !(order.document() instanceof RefundDocument.Expense)
                || linked().equals(order.amount());
    }

    /** what payments link of it */
    public Money linked() {
        return links.stream()
                .map(Link::amount)
                .reduce(Money.zero(order.amount().currency()), Money::plus);
    }

    @Override
    public List<RefundEvent> order(
            RefundOrder again, ActorId askedBy, ActorId allowedBy, String reason) {
        return Refund.again(order, again);
    }

    /** the same document landing again is the same landing told twice */
    @Override
    public List<RefundEvent> landed(RefundId refund, Landing again, String linkedAs) {
        if (again.document().equals(landing.document())) {
            return List.of();
        }
        throw new IllegalStateException(
                "refund "
                        + refund.value()
                        + " landed as "
                        + landing.document()
                        + " and again as "
                        + again.document());
    }

    @Override
    public List<RefundEvent> settledBy(PaymentId payment, Money amount) {
        Money before = linkedBy(payment);
        if (before.equals(amount)) {
            return List.of();
        }
        return List.of(
                amount.exceeds(before)
                        ? new RefundSettled(order.id(), payment, amount.minus(before))
                        : new RefundUnsettled(order.id(), payment, before.minus(amount)));
    }

    private Money linkedBy(PaymentId payment) {
        return links.stream()
                .filter(link -> link.payment().equals(payment))
                .map(Link::amount)
                .reduce(Money.zero(order.amount().currency()), Money::plus);
    }

    @Override
    public Refund after(RefundEvent event) {
        return switch (event) {
            case RefundSettled(_, var payment, var amount) -> with(payment, amount);
            case RefundUnsettled(_, var payment, var amount) -> with(payment, amount.negated());
            default -> throw Refund.outOfOrder(event, this);
        };
    }

    private LandedRefund with(PaymentId payment, Money delta) {
        Money now = linkedBy(payment).plus(delta);
        Stream<Link> others = links.stream().filter(link -> !link.payment().equals(payment));
        return new LandedRefund(
                order,
                landing,
                now.isZero()
                        ? others.toList()
                        : Stream.concat(others, Stream.of(new Link(payment, now))).toList());
    }
}
