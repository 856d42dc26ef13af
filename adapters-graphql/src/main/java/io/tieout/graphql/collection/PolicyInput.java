package io.tieout.graphql.collection;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.money.Money;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A collection policy as a client sends it: {@code CollectionPolicyInput}. */
public record PolicyInput(
        String accountClass,
        LocalDate effectiveFrom,
        List<StepInput> steps,
        int graceDays,
        @Nullable HoursInput hours,
        RateInput rate,
        List<MoneyInput> leastOverdue,
        List<String> exemptAccountIds,
        List<FeeTermsInput> fees,
        boolean isSelfService) {

    /** How often a customer is written to. */
    public record RateInput(int most, int perDays) {}

    /**
     * The policy, unchecked.
     *
     * @param version the one that it shall become
     * @param field where it stands in the input
     * @throws InputRefused something in it cannot be
     */
    public CollectionPolicy read(int version, String field) {
        return new CollectionPolicy(accountClass, version, effectiveFrom, rules(field));
    }

    private CollectionRules rules(String field) {
        return new CollectionRules(
                IntStream.range(0, steps.size())
                        .mapToObj(i -> steps.get(i).read(field + ".steps." + i))
                        .toList(),
                graceDays,
                hours == null ? ContactHours.always() : hours.read(field + ".hours"),
                new ContactRate(rate.most(), rate.perDays()),
                least(field + ".leastOverdue."),
                exempt(field + ".exemptAccountIds."),
                terms(field + ".fees."),
                isSelfService);
    }

    private List<Money> least(String field) {
        return IntStream.range(0, leastOverdue.size())
                .mapToObj(i -> leastOverdue.get(i).read(field + i))
                .toList();
    }

    private List<AccountId> exempt(String field) {
        return IntStream.range(0, exemptAccountIds.size())
                .mapToObj(i -> InputIds.account(exemptAccountIds.get(i), field + i))
                .toList();
    }

    private List<FeeTerms> terms(String field) {
        return IntStream.range(0, fees.size()).mapToObj(i -> fees.get(i).read(field + i)).toList();
    }
}
