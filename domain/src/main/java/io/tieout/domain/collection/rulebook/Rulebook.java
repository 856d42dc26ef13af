package io.tieout.domain.collection.rulebook;

import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.Flaw;
import io.tieout.domain.collection.policy.PolicyCheck;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookRejection.CollectionPolicyMoved;
import io.tieout.domain.collection.rulebook.RulebookRejection.FeesNeedSecondPerson;
import io.tieout.domain.collection.rulebook.RulebookRejection.FlawedPolicy;
import io.tieout.domain.collection.rulebook.RulebookRejection.InvalidRule;
import io.tieout.domain.collection.rulebook.RulebookRejection.PolicyForPast;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeCaps;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The collection policies of a tenant and the caps of its fees.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public record Rulebook(CollectionPolicies policies, FeeCaps caps) {

    private static final int MOST_REASON = 500;
    private static final int MOST_CLASS = 40;

    /** before the first event */
    public static Rulebook unborn() {
        return new Rulebook(new CollectionPolicies(List.of()), new FeeCaps(List.of()));
    }

    /** the newest version; 0 while there is none */
    public int version() {
        return policies.versions().stream().mapToInt(CollectionPolicy::version).max().orElse(0);
    }

    /**
     * what is wrong with rules, or nothing
     *
     * @param venues where the accounts are that they are for
     */
    public List<Flaw> flaws(CollectionPolicy wanted, Set<Venue> venues) {
        List<FeeCap> inForce =
                wanted.rules().fees().stream()
                        .flatMap(terms ->
                                venues.stream()
                                        .flatMap(venue ->
                                                caps
                                                        .on(
                                                                venue,
                                                                terms.currency(),
                                                                wanted.effectiveFrom())
                                                        .stream()))
                        .toList();
        return PolicyCheck.flaws(wanted.rules(), inForce);
    }

    /**
     * keeps a version; the newest again changes nothing
     *
     * @param wanted its version is one more than that which the author looked at
     * @param today the tenant's day
     * @throws RulebookRejected it is flawed, counts from the past, is no next version, or charges
     *     fees and one person alone wants it
     */
    public List<RulebookEvent> save(
            RulebookId id,
            CollectionPolicy wanted,
            Set<Venue> venues,
            LocalDate today,
            ActorId author,
            ActorId allowedBy,
            String reason) {
        if (policies.versions().contains(wanted)) {
            return List.of();
        }
        if (wanted.version() != version() + 1) {
            throw new RulebookRejected(new CollectionPolicyMoved(wanted.version() - 1, version()));
        }
        if (wanted.effectiveFrom().isBefore(today)) {
            throw new RulebookRejected(new PolicyForPast(wanted.effectiveFrom(), today));
        }
        demand(wanted.accountClass().length() <= MOST_CLASS, "accountClass", MOST_CLASS);
        List<Flaw> flaws = flaws(wanted, venues);
        if (!flaws.isEmpty()) {
            throw new RulebookRejected(new FlawedPolicy(flaws));
        }
        if (!wanted.rules().fees().isEmpty() && author.equals(allowedBy)) {
            throw new RulebookRejected(new FeesNeedSecondPerson());
        }
        return List.of(new CollectionPolicySaved(id, wanted, author, allowedBy, told(reason)));
    }

    /**
     * keeps a cap, in place of one of the same venue, currency and day; again, it changes nothing
     *
     * @throws RulebookRejected it names no source
     */
    public List<RulebookEvent> saveCap(RulebookId id, FeeCap cap, ActorId by, String source) {
        demand(!source.isBlank() && source.length() <= MOST_REASON, "source", MOST_REASON);
        return caps.caps().contains(cap)
                ? List.of()
                : List.of(new FeeCapSaved(id, cap, by, source));
    }

    /** the state after an event */
    public Rulebook after(RulebookEvent event) {
        return switch (event) {
            case CollectionPolicySaved(_, var policy, _, _, _) ->
                    new Rulebook(new CollectionPolicies(and(policies.versions(), policy)), caps);
            case FeeCapSaved(_, var cap, _, _) ->
                    new Rulebook(
                            policies,
                            new FeeCaps(
                                    and(
                                            caps.caps().stream()
                                                    .filter(each -> !isOfSameDay(each, cap))
                                                    .toList(),
                                            cap)));
        };
    }

    private static boolean isOfSameDay(FeeCap one, FeeCap other) {
        return one.venue().equals(other.venue())
                && one.currency().equals(other.currency())
                && one.fromOn().equals(other.fromOn());
    }

    private static String told(String reason) {
        demand(!reason.isBlank() && reason.length() <= MOST_REASON, "reason", MOST_REASON);
        return reason;
    }

    private static void demand(boolean holds, String field, int most) {
        if (!holds) {
            throw new RulebookRejected(
                    new InvalidRule(field, "expected " + field + " of 1 to " + most + " letters"));
        }
    }

    private static <T> List<T> and(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
