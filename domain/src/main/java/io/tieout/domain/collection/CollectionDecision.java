package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeCaps;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be done about an account at a moment, and why the rest is not.
 *
 * @param policyVersion the version applied; 0 if none is in force
 * @param verdicts one for each step on each invoice
 * @param consequences what is in force, whether or not it was acted on
 * @param nextAt when the passing of time alone may change something; {@link Instant#MAX} if never
 */
public record CollectionDecision(
        Instant at,
        int policyVersion,
        List<Due> due,
        List<Verdict> verdicts,
        List<Consequence> consequences,
        Instant nextAt) {

    public CollectionDecision {
        due = List.copyOf(due);
        verdicts = List.copyOf(verdicts);
        consequences = List.copyOf(consequences);
    }

    /**
     * decides by what was known at the moment
     *
     * @param facts may hold more than was known
     */
    public static CollectionDecision of(
            CollectionPolicies policies, FeeCaps caps, Facts facts, Instant at) {
        return new Looks(policies, caps, facts).at(at, facts.log());
    }

    /** nothing is due, and nothing is said */
    static CollectionDecision withoutPolicy(Debtor debtor, Instant at) {
        return new CollectionDecision(at, 0, List.of(), List.of(), List.of(), tomorrow(debtor, at));
    }

    static CollectionDecision by(CollectionPolicy policy, Looks looks, Log log, Instant at) {
        Timeline timeline = new Timeline(looks, log, policy.rules(), at);
        Soft soft = new Soft(timeline);
        Harshness harsh = new Harshness(timeline);
        Fees fees = new Fees(timeline, looks);
        List<Verdict> verdicts =
                Stream.of(soft.verdicts(), fees.verdicts(), harsh.verdicts())
                        .flatMap(List::stream)
                        .toList();
        return new CollectionDecision(
                at,
                policy.version(),
                Stream.of(soft.due(), fees.due(), harsh.due()).flatMap(List::stream).toList(),
                verdicts,
                harsh.consequences(),
                next(timeline, verdicts));
    }

    /** what it says of one invoice */
    public List<Verdict> about(InvoiceId invoice) {
        return verdicts.stream().filter(each -> each.ref().invoice().equals(invoice)).toList();
    }

    private static Instant next(Timeline timeline, List<Verdict> verdicts) {
        Instant now = timeline.now();
        Debtor debtor = timeline.debtor();
        if (timeline.isQuiet() && verdicts.stream().noneMatch(Verdict::isHindered)) {
            return timeline.facts()
                    .days()
                    .map(debtor::startOf)
                    .filter(moment -> moment.isAfter(now))
                    .min(Comparator.naturalOrder())
                    .orElse(Instant.MAX);
        }
        Instant tomorrow = tomorrow(debtor, now);
        return timeline.rules()
                .hours()
                .nextOpen(now, debtor.zone())
                .filter(opening -> opening.isAfter(now) && opening.isBefore(tomorrow))
                .orElse(tomorrow);
    }

    private static Instant tomorrow(Debtor debtor, Instant at) {
        return debtor.startOf(debtor.dayOf(at).plusDays(1));
    }
}
