package io.tieout.domain.simulation;

import io.tieout.domain.account.AccountId;
import java.util.Optional;

/**
 * A candidate tried out on one account.
 *
 * @param really what was really done; empty for the time to come
 * @param reach whether its reminders were taken to go out
 */
public record Trial(Contrast contrast, Optional<Course> really, Reach reach) {

    public AccountId account() {
        return contrast.inForce().account();
    }
}
