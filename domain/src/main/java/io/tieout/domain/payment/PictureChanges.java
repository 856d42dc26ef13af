package io.tieout.domain.payment;

import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentRejection.CurrencyDiffers;
import java.util.ArrayList;
import java.util.List;

/**
 * The events between what a payment was and what a picture shows. Parts and credits that go come
 * first, then the new total, then credits and parts that come, so that no bucket is ever negative
 * in between and credits never exceed the total.
 */
final class PictureChanges {

    private PictureChanges() {}

    static List<PaymentEvent> first(PaymentId payment, PaymentSeen.Standing seen) {
        List<PaymentEvent> events = new ArrayList<>();
        List<CreditUse> credits = Picture.credits(seen);
        List<Part> parts = Picture.parts(seen);
        events.add(
                new PaymentReceived(
                        payment,
                        seen.document(),
                        seen.payer(),
                        seen.total(),
                        seen.receivedOn(),
                        seen.reference(),
                        seen.changedAt(),
                        seen.booked()));
        credits.forEach(credit -> events.add(credit.coming(payment)));
        parts.forEach(part -> events.add(part.coming(payment)));
        return List.copyOf(events);
    }

    static List<PaymentEvent> between(StandingPayment known, PaymentSeen.Standing seen) {
        demandSameCurrency(known, seen);
        List<CreditUse> credits = Picture.credits(seen);
        List<Part> wanted =
                Picture.parts(seen).stream().map(part -> asDecided(known, seen, part)).toList();
        PaymentAmended amended =
                new PaymentAmended(
                        known.id(),
                        seen.payer(),
                        seen.total(),
                        seen.receivedOn(),
                        seen.reference(),
                        seen.changedAt(),
                        seen.booked());
        return events(known, credits, wanted, amended);
    }

    static List<PaymentEvent> reversal(StandingPayment known, PaymentSeen.Gone gone) {
        List<PaymentEvent> events = new ArrayList<>();
        known.parts().forEach(part -> events.add(part.going(known.id())));
        known.credits().forEach(credit -> events.add(credit.going(known.id())));
        Money nothing = Money.zero(known.total().currency());
        events.addAll(known.decisions().shrinkTo(known.id(), nothing));
        events.add(
                new PaymentReversed(
                        known.id(),
                        known.total(),
                        known.receivedOn(),
                        gone.reason(),
                        gone.changedAt()));
        return List.copyOf(events);
    }

    static List<PaymentEvent> afterRevisit(
            StandingPayment known, Payer payer, List<Allocation> homes) {
        List<Part> found = homes.stream().map(home -> Part.of(home, known.receivedOn())).toList();
        List<Part> wanted = known.parts().stream().map(part -> atHome(part, found)).toList();
        PaymentAmended amended =
                new PaymentAmended(
                        known.id(),
                        payer,
                        known.total(),
                        known.receivedOn(),
                        known.reference(),
                        known.changedAt(),
                        known.booked());
        return events(known, known.credits(), wanted, amended);
    }

    private static List<PaymentEvent> events(
            StandingPayment known,
            List<CreditUse> credits,
            List<Part> wanted,
            PaymentAmended amended) {
        List<PaymentEvent> events = new ArrayList<>();
        known.parts().stream()
                .filter(part -> !wanted.contains(part))
                .forEach(part -> events.add(part.going(known.id())));
        known.credits().stream()
                .filter(credit -> !credits.contains(credit))
                .forEach(credit -> events.add(credit.going(known.id())));
        Money left = amended.total().minus(Parts.sum(wanted, amended.total().currency()));
        events.addAll(known.decisions().shrinkTo(known.id(), left));
        if (!amended.equals(asItStands(known))) {
            events.add(amended);
        }
        credits.stream()
                .filter(credit -> !known.credits().contains(credit))
                .forEach(credit -> events.add(credit.coming(known.id())));
        wanted.stream()
                .filter(part -> !known.parts().contains(part))
                .forEach(part -> events.add(part.coming(known.id())));
        return List.copyOf(events);
    }

    private static PaymentAmended asItStands(StandingPayment known) {
        return new PaymentAmended(
                known.id(),
                known.payer(),
                known.total(),
                known.receivedOn(),
                known.reference(),
                known.changedAt(),
                known.booked());
    }

    /**
     * What two people set aside stays aside while the books show the same. A part its invoice
     * refused keeps waiting while the same picture is shown again; only a change in the accounting
     * system, or a revisit, tries the invoice once more.
     */
    private static Part asDecided(StandingPayment known, PaymentSeen.Standing seen, Part wanted) {
        boolean isSamePicture = seen.changedAt().equals(known.changedAt());
        return known.parts().stream()
                .filter(part -> part.externalId().equals(wanted.externalId()))
                .filter(part -> part.amount().equals(wanted.amount()))
                .filter(part -> isDecided(part, isSamePicture))
                .findFirst()
                .orElse(wanted);
    }

    private static boolean isDecided(Part known, boolean isSamePicture) {
        return switch (known) {
            case Part.Ignored _ -> true;
            case Part.Waiting(_, _, var reason) -> isSamePicture && reason.isRefusal();
            case Part.Applied _, Part.Elsewhere _, Part.Returned _ -> false;
        };
    }

    private static Part atHome(Part part, List<Part> found) {
        return switch (part) {
            case Part.Applied _, Part.Ignored _, Part.Returned _ -> part;
            case Part.Waiting _, Part.Elsewhere _ ->
                    found.stream()
                            .filter(home -> home.externalId().equals(part.externalId()))
                            .filter(home -> home.amount().equals(part.amount()))
                            .findFirst()
                            .orElse(part);
        };
    }

    private static void demandSameCurrency(StandingPayment known, PaymentSeen.Standing seen) {
        if (!seen.received().currency().equals(known.total().currency())) {
            throw new PaymentRejected(
                    new CurrencyDiffers(
                            known.total().currency().code(), seen.received().currency().code()));
        }
    }
}
