package io.tieout.graphql.simulation;

import io.tieout.domain.collection.rulebook.RulebookRejected;
import io.tieout.domain.collection.rulebook.RulebookRejection.InvalidRule;
import io.tieout.domain.simulation.Over;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The time that a policy is tried out over, as a client names it: exactly one of these. */
record TimeInput(@Nullable HistoryInput history, @Nullable Integer comingDays) {

    record HistoryInput(LocalDate fromOn, LocalDate throughOn) {}

    /**
     * @throws RulebookRejected it ends before it begins
     */
    Over read(String field) {
        try {
            if (history != null) {
                return new Over.History(history.fromOn(), history.throughOn());
            }
            if (comingDays != null) {
                return new Over.Coming(comingDays);
            }
        } catch (IllegalArgumentException refused) {
            String told = Objects.requireNonNull(refused.getMessage());
            throw new RulebookRejected(new InvalidRule(field, told));
        }
        throw new IllegalStateException("the schema lets exactly one of them through");
    }
}
