package io.tieout.domain.credit;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What each payment uses of one credit memo: at most one use per payment, none of zero. */
public record CreditUses(List<Use> uses) {

    /** One payment's use, and the accounting date from which it counts. */
    public record Use(PaymentId payment, Money amount, LocalDate effectiveOn) {}

    public CreditUses {
        uses = List.copyOf(uses);
    }

    static CreditUses none() {
        return new CreditUses(List.of());
    }

    Optional<Use> of(PaymentId payment) {
        return uses.stream().filter(use -> use.payment().equals(payment)).findFirst();
    }

    Money sum(Currency currency) {
        return uses.stream().map(Use::amount).reduce(Money.zero(currency), Money::plus);
    }

    /** a negative amount releases */
    CreditUses changedBy(PaymentId payment, Money amount, LocalDate effectiveOn) {
        Money changed = of(payment).map(Use::amount).map(amount::plus).orElse(amount);
        Stream<Use> others = uses.stream().filter(use -> !use.payment().equals(payment));
        Stream<Use> own =
                changed.isZero() ? Stream.of() : Stream.of(new Use(payment, changed, effectiveOn));
        return new CreditUses(Stream.concat(others, own).toList());
    }
}
