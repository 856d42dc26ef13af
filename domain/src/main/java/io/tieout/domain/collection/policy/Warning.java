package io.tieout.domain.collection.policy;

/**
 * What must have gone out before a harsh step.
 *
 * @param notice the name of the reminder that announces it
 * @param days whole days that the customer has after it
 */
public record Warning(String notice, int days) {

    public Warning {
        if (days < 0) {
            throw new IllegalArgumentException("a warning gives 0 days or more, got " + days);
        }
    }
}
