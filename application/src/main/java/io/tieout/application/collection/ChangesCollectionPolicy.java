package io.tieout.application.collection;

import static io.tieout.application.collection.CollectionKind.RULEBOOK;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets a collection policy count, once a second person agrees: that is what fees need. */
public final class ChangesCollectionPolicy implements ActPerformer<Act.ChangeCollectionPolicy> {

    /** stands for whoever will allow it, while that is only asked */
    private static final ActorId SOMEBODY_ELSE = new ActorId("somebody else");

    private final Aggregates aggregates;
    private final CollectionFacts facts;
    private final TenantClock clock;

    public ChangesCollectionPolicy(
            Aggregates aggregates, CollectionFacts facts, TenantClock clock) {
        this.aggregates = aggregates;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public Class<Act.ChangeCollectionPolicy> performs() {
        return Act.ChangeCollectionPolicy.class;
    }

    @Override
    public Fingerprint look(Act.ChangeCollectionPolicy act, Caller caller) {
        Rulebook book = aggregates.load(RULEBOOK, act.rulebook().value());
        // Deciding changes nothing yet: what would be refused then is refused now.
        var _ = save(act, caller.actor(), SOMEBODY_ELSE, "asked for", caller).apply(book);
        return seen(book, act.policy());
    }

    @Override
    public void perform(Act.ChangeCollectionPolicy act, Permit permit, Caller caller) {
        aggregates.decide(
                RULEBOOK,
                act.rulebook().value(),
                new ExpectedVersion.Any(),
                save(act, permit.askedBy(), permit.allowedBy(), permit.reason(), caller));
    }

    private Function<Rulebook, List<RulebookEvent>> save(
            Act.ChangeCollectionPolicy act,
            ActorId author,
            ActorId allowedBy,
            String reason,
            Caller caller) {
        ExemptAccounts.demand(aggregates, act.policy());
        Set<Venue> venues = facts.venues(caller.tenant(), act.policy().accountClass());
        LocalDate today = clock.today(caller.tenant());
        return book ->
                book.save(act.rulebook(), act.policy(), venues, today, author, allowedBy, reason);
    }

    private static Fingerprint seen(Rulebook book, CollectionPolicy wanted) {
        CollectionRules rules = wanted.rules();
        return Fingerprint.of(
                new Fact("newest version", Integer.toString(book.version())),
                new Fact(
                        "accounts",
                        wanted.accountClass().isEmpty()
                                ? "all without a policy of their own"
                                : "those of class '" + wanted.accountClass() + "'"),
                new Fact("counts from", wanted.effectiveFrom().toString()),
                new Fact(
                        "steps", listed(rules.steps().stream().map(ChangesCollectionPolicy::step))),
                new Fact("days of grace", Integer.toString(rules.graceDays())),
                new Fact("leaves alone below", listed(rules.leastOverdue().stream())),
                new Fact("exempts", rules.exempt().size() + " accounts"),
                new Fact("fees", listed(rules.fees().stream())),
                new Fact(
                        "messages",
                        rules.rate().most() + " in " + rules.rate().perDays() + " days"),
                new Fact(
                        "customers dispute and promise by themselves",
                        Boolean.toString(rules.isSelfService())));
    }

    private static String step(Step step) {
        return step.name()
                + " on day "
                + step.daysPastDue()
                + " ("
                + step.action().getClass().getSimpleName()
                + ")";
    }

    private static String listed(Stream<?> values) {
        String all = values.map(Object::toString).collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }
}
