package io.tieout.domain.simulation;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * What would have happened to an account, or did.
 *
 * @param access each change of what it may do by what it owes; full before the first
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

    /** how often that is done */
    public int count(Deed deed) {
        return Math.toIntExact(happenings.stream().filter(each -> each.deed() == deed).count());
    }

    /** how often the customer is written to */
    public int messages() {
        return count(Deed.REMIND);
    }

    /** the fees charged less those taken back */
    public Money fees() {
        return happenings.stream().map(Happening::fee).reduce(Money.zero(currency), Money::plus);
    }

    /** what the account may do at a moment */
    public AccessLevel accessAt(Instant at) {
        return access.reversed().stream()
                .filter(change -> !change.at().isAfter(at))
                .findFirst()
                .map(AccessChange::level)
                .orElse(AccessLevel.FULL);
    }

    /** whether the account may do only so much at some time */
    public boolean reaches(AccessLevel level) {
        return access.stream().anyMatch(change -> change.level() == level);
    }

    /** whether full access comes back */
    public boolean isRestored() {
        return reaches(AccessLevel.FULL);
    }
}
