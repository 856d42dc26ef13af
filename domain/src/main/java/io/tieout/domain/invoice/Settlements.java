package io.tieout.domain.invoice;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What each payment settles of one invoice, or uses of one credit memo: at most one part per
 * payment, none of zero.
 */
public record Settlements(List<Part> parts) {

    /** One payment's part, and the accounting date from which it counts. */
    public record Part(PaymentId payment, Money amount, LocalDate effectiveOn) {}

    public Settlements {
        parts = List.copyOf(parts);
    }

    public static Settlements none() {
        return new Settlements(List.of());
    }

    public Optional<Part> of(PaymentId payment) {
        return parts.stream().filter(part -> part.payment().equals(payment)).findFirst();
    }

    public Money sum(Currency currency) {
        return parts.stream().map(Part::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** a negative amount takes away */
    public Settlements changedBy(PaymentId payment, Money amount, LocalDate effectiveOn) {
        Money changed = of(payment).map(Part::amount).map(amount::plus).orElse(amount);
        Stream<Part> others = parts.stream().filter(part -> !part.payment().equals(payment));
        Stream<Part> own =
                changed.isZero() ? Stream.of() : Stream.of(new Part(payment, changed, effectiveOn));
        return new Settlements(Stream.concat(others, own).toList());
    }
}
