package io.tieout.domain.collection;

import io.tieout.domain.money.Money;
import java.time.Instant;

/**
 * What an overdue invoice costs its account for as long as it stays so.
 *
 * @param overdue what must be paid of it to end that
 */
public record Consequence(StepRef ref, Level level, Instant since, Money overdue) {

    /** How far it goes, the milder first. */
    public enum Level {
        RESTRICTED,
        BLOCKED
    }
}
