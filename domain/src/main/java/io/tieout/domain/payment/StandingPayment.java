package io.tieout.domain.payment;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentBooked;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A payment that stands in the accounting system.
 *
 * @param total what it brings now, money and credits
 * @param changedAt when it was last changed there, as far as we have seen
 * @param credits the credits it uses; what they leave of the total is money
 * @param parts where its parts are; what they leave of the total pays no document
 * @param decisions what people decided about it
 * @param highest the highest total ever seen
 * @param booked what its currency is worth at home
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
        Decisions decisions,
        Money highest,
        Booked booked)
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
                Decisions.none(event.total().currency()),
                event.total(),
                event.booked());
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
            case PaymentSeen.Standing standing ->
                    Stream.concat(
                                    booked(standing.document()),
                                    PictureChanges.between(this, standing).stream())
                            .toList();
        };
    }

    private Stream<PaymentEvent> booked(DocumentLink seen) {
        return seen.equals(document) ? Stream.empty() : Stream.of(new PaymentBooked(id, seen));
    }

    @Override
    public Buckets buckets() {
        Money settled = sum(Parts.applied(parts)).plus(sum(Parts.elsewhere(parts)));
        return new Buckets(
                settled,
                sum(Parts.waiting(parts)),
                total.minus(sum(parts)).minus(decisions.decided()),
                decisions.credited(),
                sum(Parts.ignored(parts)).plus(decisions.ignored()),
                Parts.returned(parts, ReturnCause.REFUNDED, total.currency()),
                highest.minus(total)
                        .plus(Parts.returned(parts, ReturnCause.BOUNCED, total.currency())));
    }

    /** the account that paid; empty while the payer is linked to none */
    public Optional<AccountId> knownPayer() {
        return switch (payer) {
            case Payer.Known(var account) -> Optional.of(account);
            case Payer.Stranger _ -> Optional.empty();
        };
    }

    /** its money, without credits */
    public Money money() {
        return credits.stream().map(CreditUse::amount).reduce(total, Money::minus);
    }

    /** the documents that it pays in the accounting system */
    List<Relinking.Line> links() {
        return parts.stream()
                .map(part -> new Relinking.Line(part.externalId(), part.amount()))
                .toList();
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

    @Override
    public Money returnedBy(String externalId) {
        return Parts.sum(
                parts.stream()
                        .filter(Part.Returned.class::isInstance)
                        .filter(part -> part.externalId().equals(externalId))
                        .toList(),
                total.currency());
    }

    /** the parts that wait for a person */
    public List<Part.Waiting> waiting() {
        return Parts.waiting(parts);
    }

    /** the parts that belong to no invoice of ours yet, and that nobody set aside */
    public List<Part> movable() {
        return parts.stream()
                .filter(part -> !(part instanceof Part.Applied || part instanceof Part.Ignored))
                .toList();
    }

    @Override
    public Reconciliation reconciliation() {
        return new Reconciliation(this);
    }

    @Override
    public List<PaymentEvent> relinkingEnded(UUID relinking, String problem) {
        return reconciliation().ended(relinking, problem);
    }

    @Override
    public List<PaymentEvent> refusePart(InvoiceId invoice, QueueReason why) {
        return Parts.applied(parts, invoice)
                .map(part ->
                        List.of(
                                part.going(id),
                                new PaymentQueued(id, part.externalId(), part.amount(), why)))
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
        return Evolution.after(this, event);
    }

    StandingPayment with(List<Part> nowThere) {
        return with(credits, nowThere, decisions);
    }

    StandingPayment with(Decisions nowDecided) {
        return with(credits, parts, nowDecided);
    }

    StandingPayment with(List<CreditUse> nowUsed, List<Part> nowThere, Decisions nowDecided) {
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
                nowDecided,
                highest,
                booked);
    }

    private Money sum(List<? extends Part> some) {
        return Parts.sum(some, total.currency());
    }
}
