package io.tieout.domain.simulation;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Due;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What would have happened to an account.
 *
 * @param access each change of what it may do; full before the first
 */
public record Course(
        AccountId account,
        Currency currency,
        List<Happening> happenings,
        List<AccessChange> access) {

    public Course {
        happenings = List.copyOf(happenings);
        access = List.copyOf(access);
    }

    /** how often the customer is written to */
    public int messages() {
        return Math.toIntExact(
                happenings.stream().filter(each -> each.due() instanceof Due.Message).count());
    }

    /** the fees charged less those taken back */
    public Money fees() {
        return happenings.stream()
                .map(happening -> fee(happening.due()))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** what the account may do at a moment */
    public AccessLevel accessAt(Instant at) {
        return access.reversed().stream()
                .filter(change -> !change.at().isAfter(at))
                .findFirst()
                .map(AccessChange::level)
                .orElse(AccessLevel.FULL);
    }

    private Money fee(Due due) {
        return switch (due) {
            case Due.Fee(_, _, var fee) -> fee.amount();
            case Due.FeeBack(_, _, var amount) -> amount.negated();
            case Due.Message _, Due.OwnerAlert _, Due.AccessStep _, Due.Conclusion _ ->
                    Money.zero(currency);
        };
    }
}
