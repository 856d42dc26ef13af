package io.tieout.domain.collection.rulebook;

import io.tieout.domain.collection.AccountClass;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.Flaw;
import io.tieout.domain.collection.policy.PolicyCheck;
import io.tieout.domain.collection.rulebook.RulebookEvent.CollectionPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.FeeCapSaved;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicyDropped;
import io.tieout.domain.collection.rulebook.RulebookEvent.ShadowPolicySaved;
import io.tieout.domain.collection.rulebook.RulebookRejection.CollectionPolicyMoved;
import io.tieout.domain.collection.rulebook.RulebookRejection.FeesNeedSecondPerson;
import io.tieout.domain.collection.rulebook.RulebookRejection.FlawedPolicy;
import io.tieout.domain.collection.rulebook.RulebookRejection.InvalidRule;
import io.tieout.domain.collection.rulebook.RulebookRejection.PolicyForPast;
import io.tieout.domain.collection.rulebook.RulebookRejection.ShadowNotFound;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeCaps;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The collection policies of a tenant and the caps of its fees.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 *
 * @param lastShadow the number of the last shadow there ever was; 0 for none
 * @param shadows the rules on trial, at most one for each class
 */
public record Rulebook(
        CollectionPolicies policies, FeeCaps caps, int lastShadow, List<Shadow> shadows) {

    private static final int MOST_REASON = 500;

    public Rulebook {
        shadows = List.copyOf(shadows);
    }

    /** without a shadow */
    public Rulebook(CollectionPolicies policies, FeeCaps caps) {
        this(policies, caps, 0, List.of());
    }

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
        return Stream.concat(
                        AccountClass.flaw(wanted.accountClass())
                                .map(flaw -> new Flaw("accountClass", flaw))
                                .stream(),
                        PolicyCheck.flaws(wanted.rules(), inForce).stream())
                .toList();
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

    /**
     * the policies as if the shadow of a class, or else that of all accounts, counted on a day;
     * empty where there is none, or its rules count already
     */
    public Optional<Shadowed> shadowed(String accountClass, LocalDate day) {
        boolean hasPolicy =
                policies.versions().stream()
                        .filter(each -> !each.effectiveFrom().isAfter(day))
                        .anyMatch(each -> each.accountClass().equals(accountClass));
        return shadowOf(accountClass)
                .or(() -> hasPolicy ? Optional.empty() : shadowOf(""))
                .filter(shadow ->
                        policies.inForce(accountClass, day)
                                .filter(each -> each.rules().equals(shadow.rules()))
                                .isEmpty())
                .map(shadow -> new Shadowed(shadow, shadow.beside(policies, version() + 1, day)));
    }

    /** A shadow, and the policies as if it counted. */
    public record Shadowed(Shadow shadow, CollectionPolicies policies) {}

    /** the shadow by its number, if it is still on trial */
    public Optional<Shadow> shadow(int number) {
        return shadows.stream().filter(each -> each.number() == number).findFirst();
    }

    /**
     * puts rules on trial, in place of those of the same class; the same again change nothing
     *
     * @param venues where the accounts are that they are for
     * @throws RulebookRejected they are flawed
     */
    public List<RulebookEvent> tryOut(
            RulebookId id,
            String accountClass,
            CollectionRules rules,
            Set<Venue> venues,
            LocalDate today,
            ActorId author,
            String reason) {
        if (shadowOf(accountClass).filter(each -> each.rules().equals(rules)).isPresent()) {
            return List.of();
        }
        var wanted = new CollectionPolicy(accountClass, version() + 1, today, rules);
        List<Flaw> flaws = flaws(wanted, venues);
        if (!flaws.isEmpty()) {
            throw new RulebookRejected(new FlawedPolicy(flaws));
        }
        var shadow = new Shadow(accountClass, lastShadow + 1, rules, author, told(reason));
        return List.of(new ShadowPolicySaved(id, shadow));
    }

    /**
     * ends the trial of rules; again, it changes nothing
     *
     * @throws RulebookRejected there never was such a shadow
     */
    public List<RulebookEvent> dropShadow(RulebookId id, int number, ActorId by, String reason) {
        if (number < 1 || number > lastShadow) {
            throw new RulebookRejected(new ShadowNotFound(number, lastShadow));
        }
        return shadow(number).isEmpty()
                ? List.of()
                : List.of(new ShadowPolicyDropped(id, number, by, told(reason)));
    }

    /**
     * lets rules on trial count from a day, by the same checks as any policy that is saved; again,
     * it changes nothing. The trial goes on, so that it can be promoted from another day too, until
     * it is dropped or replaced.
     *
     * @param fromVersion the newest version of all classes that the author looked at
     * @throws RulebookRejected the shadow is not on trial, or {@link #save} says why not
     */
    public List<RulebookEvent> promote(
            RulebookId id,
            int number,
            int fromVersion,
            LocalDate effectiveFrom,
            Set<Venue> venues,
            LocalDate today,
            ActorId author,
            String reason) {
        Shadow shadow =
                shadow(number)
                        .orElseThrow(
                                () -> new RulebookRejected(new ShadowNotFound(number, lastShadow)));
        return save(
                id,
                shadow.promoted(fromVersion + 1, effectiveFrom),
                venues,
                today,
                author,
                author,
                reason);
    }

    /** the state after an event */
    public Rulebook after(RulebookEvent event) {
        return switch (event) {
            case CollectionPolicySaved(_, var policy, _, _, _) ->
                    new Rulebook(
                            new CollectionPolicies(and(policies.versions(), policy)),
                            caps,
                            lastShadow,
                            shadows);
            case FeeCapSaved(_, var cap, _, _) ->
                    new Rulebook(policies, caps.with(cap), lastShadow, shadows);
            case ShadowPolicySaved(_, var shadow) ->
                    new Rulebook(
                            policies,
                            caps,
                            shadow.number(),
                            and(
                                    shadows.stream()
                                            .filter(each ->
                                                    !each.accountClass()
                                                            .equals(shadow.accountClass()))
                                            .toList(),
                                    shadow));
            case ShadowPolicyDropped(_, var number, _, _) ->
                    new Rulebook(
                            policies,
                            caps,
                            lastShadow,
                            shadows.stream().filter(each -> each.number() != number).toList());
        };
    }

    private Optional<Shadow> shadowOf(String accountClass) {
        return shadows.stream()
                .filter(each -> each.accountClass().equals(accountClass))
                .findFirst();
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
