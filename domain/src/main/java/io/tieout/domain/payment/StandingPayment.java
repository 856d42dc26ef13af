package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A payment that stands in the accounting system.
 *
 * @param total what it brings now, money and credits
 * @param changedAt when it was last changed there, as far as we have seen
 * @param credits the credits it uses; what they leave of the total is money
 * @param parts where its parts are; what they leave of the total is unapplied
 * @param highest the highest total ever seen
 */
public record StandingPayment(
        PaymentId id,
        DocumentLink document,
        Payer payer,
        Money total,
        LocalDate receivedOn,
        String reference,
        Instant changedAt,
        List<CreditUse> credits,
        List<Part> parts,
        Money highest)
        implements ExistingPayment {

    public StandingPayment {
        credits = List.copyOf(credits);
        parts = List.copyOf(parts);
    }

    static StandingPayment received(PaymentReceived event) {
        return new StandingPayment(
                event.payment(),
                event.document(),
                event.payer(),
                event.total(),
                event.receivedOn(),
                event.reference(),
                event.changedAt(),
                List.of(),
                List.of(),
                event.total());
    }

    /**
     * A void or a delete is final, so it counts whatever moment it names. A picture of the very
     * moment already seen counts too: it was fetched later, and that clock ticks in seconds.
     */
    @Override
    public List<PaymentEvent> seen(PaymentId payment, PaymentSeen picture) {
        return switch (picture) {
            case PaymentSeen.Gone gone -> PictureChanges.reversal(this, gone);
            case PaymentSeen.Standing older when older.changedAt().isBefore(changedAt) -> List.of();
            case PaymentSeen.Standing standing -> PictureChanges.between(this, standing);
        };
    }

    @Override
    public Buckets buckets() {
        Money applied =
                Parts.sum(Parts.applied(parts), total.currency())
                        .plus(Parts.sum(Parts.elsewhere(parts), total.currency()));
        Money queued = Parts.sum(Parts.waiting(parts), total.currency());
        return new Buckets(
                applied, queued, total.minus(applied).minus(queued), highest.minus(total));
    }

    @Override
    public Share shareOf(InvoiceId invoice) {
        return Parts.applied(parts, invoice)
                .map(part -> new Share(id, invoice, part.amount(), part.effectiveOn()))
                .orElse(new Share(id, invoice, Money.zero(total.currency()), receivedOn));
    }

    @Override
    public Money creditOf(String externalId) {
        return credits.stream()
                .filter(credit -> credit.externalId().equals(externalId))
                .map(CreditUse::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    /** the parts that wait for a person */
    public List<Part.Waiting> waiting() {
        return Parts.waiting(parts);
    }

    /** the parts that belong to no invoice of ours yet */
    public List<Part> movable() {
        return parts.stream().filter(part -> !(part instanceof Part.Applied)).toList();
    }

    @Override
    public List<PaymentEvent> refusePart(InvoiceId invoice) {
        return Parts.applied(parts, invoice)
                .map(part ->
                        List.of(
                                part.going(id),
                                new PaymentQueued(
                                        id,
                                        part.externalId(),
                                        part.amount(),
                                        QueueReason.INVOICE_REFUSED)))
                .orElse(List.of());
    }

    /**
     * moves waiting parts to where they belong by now; parts not named in {@code homes} stay
     *
     * @param knownPayer who paid, as known by now
     */
    public List<PaymentEvent> revisit(Payer knownPayer, List<Allocation> homes) {
        return PictureChanges.afterRevisit(this, knownPayer, homes);
    }

    @Override
    public Payment after(PaymentEvent event) {
        return switch (event) {
            case PaymentAmended amended -> amendedBy(amended);
            case PaymentAllocated(_, var invoice, var externalId, var amount, var effectiveOn) ->
                    with(
                            Parts.with(
                                    parts,
                                    new Part.Applied(externalId, invoice, amount, effectiveOn)));
            case PaymentQueued(_, var externalId, var amount, var reason) ->
                    with(Parts.with(parts, new Part.Waiting(externalId, amount, reason)));
            case PaymentSettledElsewhere(_, var externalId, var amount) ->
                    with(Parts.with(parts, new Part.Elsewhere(externalId, amount)));
            case PaymentReleasedElsewhere gone -> with(Parts.without(parts, gone.externalId()));
            case CreditUsed used -> using(with(used.externalId(), used.amount()));
            case CreditReleased released -> using(without(released.externalId()));
            case PaymentDeallocated gone -> with(Parts.without(parts, gone.externalId()));
            case PaymentUnqueued gone -> with(Parts.without(parts, gone.externalId()));
            case PaymentReversed _ -> new ReversedPayment(id, document, receivedOn, highest);
            case PaymentReceived _ ->
                    throw new IllegalStateException("payment " + id.value() + " is received once");
        };
    }

    private StandingPayment amendedBy(PaymentAmended event) {
        return new StandingPayment(
                id,
                document,
                event.payer(),
                event.total(),
                event.receivedOn(),
                event.reference(),
                event.changedAt(),
                credits,
                parts,
                event.total().exceeds(highest) ? event.total() : highest);
    }

    private List<CreditUse> with(String externalId, Money amount) {
        return Stream.concat(credits.stream(), Stream.of(new CreditUse(externalId, amount)))
                .toList();
    }

    private List<CreditUse> without(String externalId) {
        return credits.stream().filter(credit -> !credit.externalId().equals(externalId)).toList();
    }

    private StandingPayment using(List<CreditUse> changed) {
        return with(changed, parts);
    }

    private StandingPayment with(List<Part> changed) {
        return with(credits, changed);
    }

    private StandingPayment with(List<CreditUse> nowUsed, List<Part> nowThere) {
        return new StandingPayment(
                id,
                document,
                payer,
                total,
                receivedOn,
                reference,
                changedAt,
                nowUsed,
                nowThere,
                highest);
    }
}
