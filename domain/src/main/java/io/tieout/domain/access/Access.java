package io.tieout.domain.access;

import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Consequence;
import io.tieout.domain.collection.Consequence.Level;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an account may do at a moment, and why. */
public record Access(AccessLevel level, Ground ground) {

    /**
     * the access at the moment of a decision
     *
     * @param overrides in the order they were given; the last that counts wins
     */
    public static Access of(CollectionDecision decision, List<AccessOverride> overrides) {
        return owed(decision).overriddenBy(overrides, decision.at());
    }

    /** what a decision leaves the account, whatever people decided */
    public static Access owed(CollectionDecision decision) {
        return owed(decision.consequences(), decision.policyVersion());
    }

    /**
     * what counts at a moment, where people may have decided otherwise
     *
     * @param overrides in the order they were given; the last that counts wins
     */
    public Access overriddenBy(List<AccessOverride> overrides, Instant at) {
        return overrides.reversed().stream()
                .filter(override -> override.counts(at))
                .findFirst()
                .map(override ->
                        new Access(override.level(), new Ground.Overridden(override, this)))
                .orElse(this);
    }

    private static Access owed(List<Consequence> consequences, int policyVersion) {
        if (consequences.isEmpty()) {
            return new Access(AccessLevel.FULL, new Ground.PaidUp());
        }
        Level worst =
                consequences.stream()
                        .map(Consequence::level)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
        Instant since =
                consequences.stream()
                        .filter(each -> each.level() == worst)
                        .map(Consequence::since)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        return new Access(
                level(worst),
                new Ground.Overdue(
                        since,
                        toLift(consequences),
                        policyVersion,
                        consequences.stream().map(Consequence::ref).toList()));
    }

    /** an invoice that is restricted and blocked is paid once */
    private static Money toLift(List<Consequence> consequences) {
        Map<InvoiceId, Money> overdue = new LinkedHashMap<>();
        consequences.forEach(each -> overdue.put(each.ref().invoice(), each.overdue()));
        return overdue.values().stream().reduce(Money::plus).orElseThrow();
    }

    private static AccessLevel level(Level level) {
        return switch (level) {
            case RESTRICTED -> AccessLevel.READ_ONLY;
            case BLOCKED -> AccessLevel.BLOCKED;
        };
    }
}
