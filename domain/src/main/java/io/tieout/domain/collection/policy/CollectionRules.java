package io.tieout.domain.collection.policy;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one version of a collection policy says.
 *
 * @param steps ordered by days past due
 * @param graceDays days past due on which nothing happens
 * @param leastOverdue below this sum nothing happens, at most one amount for each currency
 * @param exempt accounts that are left alone
 * @param fees what fees are charged, one for each currency; in the currencies left out none
 * @param isSelfService whether customers may dispute invoices and promise payment by themselves
 */
public record CollectionRules(
        List<Step> steps,
        int graceDays,
        ContactHours hours,
        ContactRate rate,
        List<Money> leastOverdue,
        List<AccountId> exempt,
        List<FeeTerms> fees,
        boolean isSelfService) {

    public CollectionRules {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::daysPastDue)).toList();
        leastOverdue = List.copyOf(leastOverdue);
        exempt = List.copyOf(exempt);
        fees = List.copyOf(fees);
    }

    /** rules under which disputes and promises are for staff to record */
    public CollectionRules(
            List<Step> steps,
            int graceDays,
            ContactHours hours,
            ContactRate rate,
            List<Money> leastOverdue,
            List<AccountId> exempt,
            List<FeeTerms> fees) {
        this(steps, graceDays, hours, rate, leastOverdue, exempt, fees, false);
    }

    /** the sum below which nothing happens; zero if none is named */
    public Money leastOverdue(Currency currency) {
        return leastOverdue.stream()
                .filter(least -> least.currency().equals(currency))
                .findFirst()
                .orElse(Money.zero(currency));
    }

    /** what fees are charged in a currency, if any */
    public Optional<FeeTerms> fees(Currency currency) {
        return fees.stream().filter(terms -> terms.currency().equals(currency)).findFirst();
    }
}
