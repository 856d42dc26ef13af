package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.Action.Conclude;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.invoice.InvoiceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which steps were taken, and on which invoices the end was proposed. */
final class Conclusions {

    private final Map<StepRef, Instant> taken = new HashMap<>();
    private final List<Step> ends;

    Conclusions(Facts facts, CollectionRules rules) {
        facts.log().taken().forEach(each -> taken.putIfAbsent(each.ref(), each.at()));
        this.ends =
                rules.steps().stream().filter(step -> step.action() instanceof Conclude).toList();
    }

    Optional<Instant> taken(StepRef ref) {
        return Optional.ofNullable(taken.get(ref));
    }

    /** why nothing more happens to an invoice, if so */
    Optional<WhyNot> of(InvoiceId invoice) {
        return step(invoice).map(step -> new WhyNot.Concluded(step.name()));
    }

    /** when the end was proposed, if it was */
    Optional<Instant> at(InvoiceId invoice) {
        return step(invoice).flatMap(step -> taken(new StepRef(invoice, step.name())));
    }

    private Optional<Step> step(InvoiceId invoice) {
        return ends.stream()
                .filter(step -> taken.containsKey(new StepRef(invoice, step.name())))
                .findFirst();
    }
}
