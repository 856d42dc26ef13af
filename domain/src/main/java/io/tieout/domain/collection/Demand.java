package io.tieout.domain.collection;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.domain.collection.policy.ContactRate;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an account may be asked for, by the facts that its steps are decided by: nobody is written
 * to about a part that is disputed, promised, on a plan or about to be paid.
 *
 * @param asked of each invoice that is collected, what is; above zero
 * @param hold why the law forbids contact, if it does
 */
public record Demand(Map<InvoiceId, Money> asked, Optional<HoldKind> hold) {

    /**
     * while no policy is in force; nothing is ordered then, and a draft of a message can be tried
     */
    private static final CollectionRules NO_POLICY =
            new CollectionRules(
                    List.of(),
                    0,
                    ContactHours.always(),
                    new ContactRate(1, 1),
                    List.of(),
                    List.of(),
                    List.of());

    public Demand {
        asked = Map.copyOf(asked);
    }

    /**
     * by what was known at the moment, and the policy in force then; without one, whatever is
     * overdue and not paused
     */
    public static Demand at(CollectionPolicies policies, Facts facts, Instant at) {
        Debtor debtor = facts.debtor();
        LocalDate day = debtor.dayOf(at);
        Facts known = facts.asKnownAt(at);
        CollectionRules rules =
                policies.inForce(debtor.accountClass(), day)
                        .map(CollectionPolicy::rules)
                        .orElse(NO_POLICY);
        Map<InvoiceId, Money> asked =
                Positions.known(known, rules, day).stream()
                        .filter(Position::isChased)
                        .collect(
                                toUnmodifiableMap(
                                        position -> position.debt().invoice(), Position::chased));
        return new Demand(asked, Pauses.holding(known.pauses(), day));
    }
}
