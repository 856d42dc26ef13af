package io.tieout.domain.payment;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentCredited;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentNoted;
import io.tieout.domain.payment.PaymentEvent.PaymentUncredited;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.RelinkingEnded;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What people decided about a payment, besides what its pictures show.
 *
 * @param credited money that pays no document and stands to the payer's credit
 * @param ignored money that pays no document and was set aside
 * @param notes what was noted last, by the document paid; under the empty text for money that pays
 *     none
 * @param underway the order to pay other documents that the accounting system has not answered
 * @param landed the last such order that it carried out
 * @param orders all such orders ever given
 */
public record Decisions(
        Money credited,
        Money ignored,
        Map<String, String> notes,
        Optional<Relinking> underway,
        Optional<Relinking> landed,
        Set<UUID> orders) {

    /** why a decision ends when the books leave less than it was about */
    private static final String BOOKS_LEAVE_LESS = "the books leave less unapplied";

    public Decisions {
        notes = Map.copyOf(notes);
        orders = Set.copyOf(orders);
    }

    static Decisions none(Currency currency) {
        Money nothing = Money.zero(currency);
        return new Decisions(
                nothing, nothing, Map.of(), Optional.empty(), Optional.empty(), Set.of());
    }

    /** what of the money that pays no document somebody decided about */
    Money decided() {
        return credited.plus(ignored);
    }

    /** what must end before so little is left unapplied: credit goes first */
    List<PaymentEvent> shrinkTo(PaymentId payment, Money unapplied) {
        Money keptIgnored = least(ignored, unapplied);
        Money keptCredited = least(credited, unapplied.minus(keptIgnored));
        List<PaymentEvent> events = new ArrayList<>();
        if (!keptCredited.equals(credited)) {
            events.add(
                    new PaymentUncredited(payment, credited.minus(keptCredited), BOOKS_LEAVE_LESS));
        }
        if (!keptIgnored.equals(ignored)) {
            events.add(
                    new PaymentUnignored(
                            payment, "", ignored.minus(keptIgnored), BOOKS_LEAVE_LESS));
        }
        return events;
    }

    Decisions credited(PaymentCredited event) {
        return amounts(credited.plus(event.amount()), ignored);
    }

    Decisions uncredited(PaymentUncredited event) {
        return amounts(credited.minus(event.amount()), ignored);
    }

    Decisions ignored(PaymentIgnored event) {
        return amounts(credited, ignored.plus(event.amount()));
    }

    Decisions unignored(PaymentUnignored event) {
        return amounts(credited, ignored.minus(event.amount()));
    }

    Decisions noted(PaymentNoted event) {
        Map<String, String> now = new HashMap<>(notes);
        now.put(event.documentId(), event.note());
        return new Decisions(credited, ignored, now, underway, landed, orders);
    }

    Decisions ordered(RelinkingOrdered event) {
        Set<UUID> given = new HashSet<>(orders);
        given.add(event.relinking().id());
        return new Decisions(
                credited, ignored, notes, Optional.of(event.relinking()), landed, given);
    }

    Decisions ended(RelinkingEnded event) {
        return new Decisions(
                credited,
                ignored,
                notes,
                Optional.empty(),
                event.problem().isEmpty() ? underway : landed,
                orders);
    }

    private Decisions amounts(Money nowCredited, Money nowIgnored) {
        return new Decisions(nowCredited, nowIgnored, notes, underway, landed, orders);
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }
}
