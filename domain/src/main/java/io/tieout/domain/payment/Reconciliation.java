package io.tieout.domain.payment;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentUncredited;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.payment.PaymentRejection.InvalidText;
import io.tieout.domain.payment.PaymentRejection.LinksChanged;
import io.tieout.domain.payment.PaymentRejection.MatchUnderway;
import io.tieout.domain.payment.PaymentRejection.NothingMatched;
import io.tieout.domain.payment.PaymentRejection.NothingWaits;
import io.tieout.domain.payment.PaymentRejection.PayerNotLinked;
import io.tieout.domain.payment.PaymentRejection.PaymentNotBooked;
import io.tieout.domain.payment.Relinking.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person may decide about a payment's money that found no home: each row of it is what one
 * document is paid, or, under the empty id, what pays no document.
 *
 * <p>Nothing here applies money. A match orders the accounting system to link the payment
 * otherwise, and its picture of the payment applies it, as it does every other part.
 */
public record Reconciliation(StandingPayment payment) {

    /** as long as the reasons that controlled acts keep */
    private static final int MAX_TEXT = 1000;

    /** leaves a row for the next pass, with a note */
    public List<PaymentEvent> note(String documentId, String note) {
        if (text("note", note).equals(payment.decisions().notes().get(documentId))) {
            return List.of();
        }
        demandWaiting(documentId);
        return List.of(new PaymentNoted(payment.id(), documentId, note));
    }

    /** lets the money that pays no document stand to the payer's credit */
    public List<PaymentEvent> credit(String reason) {
        payer();
        Money loose = waiting("");
        if (loose.isZero() && payment.decisions().credited().isPositive()) {
            return List.of();
        }
        demandWaiting("");
        demandNothingUnderway();
        return List.of(new PaymentCredited(payment.id(), loose, text("reason", reason)));
    }

    /** lets the money that stands to the payer's credit wait again */
    public List<PaymentEvent> uncredit(String reason) {
        Money credited = payment.decisions().credited();
        return credited.isZero()
                ? List.of()
                : List.of(new PaymentUncredited(payment.id(), credited, text("reason", reason)));
    }

    /** what ignoring this row would set aside */
    public Money ignorable(String documentId) {
        demandWaiting(documentId);
        demandNothingUnderway();
        return waiting(documentId);
    }

    /** sets a row aside */
    public List<PaymentEvent> ignore(String documentId, String reason) {
        Money amount = ignorable(documentId);
        List<PaymentEvent> events = new ArrayList<>();
        payment.waiting().stream()
                .filter(part -> part.externalId().equals(documentId))
                .forEach(part -> events.add(part.going(payment.id())));
        events.add(new PaymentIgnored(payment.id(), documentId, amount, text("reason", reason)));
        return List.copyOf(events);
    }

    /** lets what was set aside wait again; why it waits is found out anew */
    public List<PaymentEvent> unignore(String documentId, String reason) {
        text("reason", reason);
        if (documentId.isEmpty()) {
            Money ignored = payment.decisions().ignored();
            return ignored.isZero()
                    ? List.of()
                    : List.of(new PaymentUnignored(payment.id(), "", ignored, reason));
        }
        return Parts.ignored(payment.parts()).stream()
                .filter(part -> part.externalId().equals(documentId))
                .flatMap(part -> waitingAgain(part, reason).stream())
                .toList();
    }

    private List<PaymentEvent> waitingAgain(Part.Ignored part, String reason) {
        return List.of(
                new PaymentUnignored(payment.id(), part.externalId(), part.amount(), reason),
                new PaymentQueued(
                        payment.id(),
                        part.externalId(),
                        part.amount(),
                        QueueReason.INVOICE_NOT_OURS));
    }

    /**
     * orders that a row, or a part of it, pays these invoices
     *
     * @param id names the order; the same once more changes nothing
     * @param below accounts whose customers stand below the payer's: it may pay for them too
     */
    public List<PaymentEvent> match(
            UUID id,
            String documentId,
            List<MatchTarget> targets,
            Set<AccountId> below,
            String reason) {
        if (isKnown(id)) {
            return List.of();
        }
        demandNothingUnderway();
        demandBooked();
        AccountId payer = payer();
        demandWaiting(documentId);
        MatchRules.demandOthers(targets, documentId);
        Set<AccountId> payable =
                Stream.concat(Stream.of(payer), below.stream())
                        .collect(Collectors.toUnmodifiableSet());
        Money matched = MatchRules.sum(targets, payable, waiting(documentId));
        List<Line> links = payment.links();
        List<Line> left = documentId.isEmpty() ? links : Relinking.less(links, documentId, matched);
        List<Line> added =
                targets.stream()
                        .map(target -> new Line(target.documentId(), target.amount()))
                        .toList();
        return order(new Relinking(id, links, Relinking.more(left, added)), reason);
    }

    /**
     * orders that the payment pays again what it paid before the last match
     *
     * @param id names the order; the same once more changes nothing
     */
    public List<PaymentEvent> undo(UUID id, String reason) {
        if (isKnown(id)) {
            return List.of();
        }
        demandNothingUnderway();
        Relinking last =
                payment.decisions()
                        .landed()
                        .orElseThrow(() -> rejected(new NothingMatched(payment.id())));
        if (!last.endsWith(payment.links())) {
            throw rejected(new LinksChanged(payment.id()));
        }
        return order(last.undone(id), reason);
    }

    /**
     * the accounting system answered such an order
     *
     * @param problem why it was not carried out; empty if it was
     */
    public List<PaymentEvent> ended(UUID id, String problem) {
        return payment.decisions().underway().filter(order -> order.id().equals(id)).isPresent()
                ? List.of(new RelinkingEnded(payment.id(), id, problem))
                : List.of();
    }

    private List<PaymentEvent> order(Relinking relinking, String reason) {
        return List.of(
                new RelinkingOrdered(
                        payment.id(),
                        payment.document(),
                        payment.money(),
                        relinking,
                        text("reason", reason)));
    }

    private boolean isKnown(UUID id) {
        return payment.decisions().orders().contains(id);
    }

    /** what waits in this row; zero if nothing does */
    public Money waiting(String documentId) {
        return documentId.isEmpty()
                ? payment.buckets().unapplied()
                : Parts.sum(
                        payment.waiting().stream()
                                .filter(part -> part.externalId().equals(documentId))
                                .toList(),
                        payment.total().currency());
    }

    private void demandWaiting(String documentId) {
        if (!waiting(documentId).isPositive()) {
            throw rejected(new NothingWaits(payment.id(), documentId));
        }
    }

    /** what no books hold cannot be linked otherwise there */
    private void demandBooked() {
        if (Unbooked.is(payment.document().externalId())) {
            throw rejected(new PaymentNotBooked(payment.id()));
        }
    }

    private void demandNothingUnderway() {
        if (payment.decisions().underway().isPresent()) {
            throw rejected(new MatchUnderway(payment.id()));
        }
    }

    private AccountId payer() {
        return switch (payment.payer()) {
            case Payer.Known(var account) -> account;
            case Payer.Stranger(var customer) ->
                    throw rejected(new PayerNotLinked(customer.externalId()));
        };
    }

    private static String text(String field, String text) {
        if (text.isBlank() || text.length() > MAX_TEXT) {
            throw rejected(new InvalidText(field, text.length(), MAX_TEXT));
        }
        return text;
    }

    private static PaymentRejected rejected(PaymentRejection rejection) {
        return new PaymentRejected(rejection);
    }
}
