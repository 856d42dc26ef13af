package io.tieout.domain.observed;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * What a document of others says where balances and aging look.
 *
 * @param account whose customer it is for
 * @param number the number given there; empty for none
 * @param dueOn of a credit memo, its own date
 * @param total tax included
 * @param balance what is left of the total
 * @param booked what its currency is worth at home
 */
public record ObservedPicture(
        ObservedKind kind,
        AccountId account,
        String customerId,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money total,
        Money balance,
        Booked booked) {

    /** of which nobody said what it is converted at */
    public ObservedPicture(
            ObservedKind kind,
            AccountId account,
            String customerId,
            String number,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money total,
            Money balance) {
        this(
                kind,
                account,
                customerId,
                number,
                issuedOn,
                dueOn,
                total,
                balance,
                new Booked.Unstated());
    }

    /** whether it counts at another place than this one, so that nothing of it can stay there */
    public boolean isElsewhereThan(ObservedPicture other) {
        return !account.equals(other.account)
                || !issuedOn.equals(other.issuedOn)
                || !dueOn.equals(other.dueOn)
                || !booked.equals(other.booked)
                || !balance.currency().equals(other.balance.currency());
    }
}
