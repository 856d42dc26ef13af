package io.tieout.persistence.tenant;

import io.tieout.application.view.Answers;
import java.time.Duration;

/** Gives each answer a transaction of its own, from its first read to its end. */
public final class OneStateAnswers implements Answers {

    /** Nobody is answered later: Tomcat's {@code asyncTimeout} is 30 s. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final TenantTransactionManager manager;
    private final Places places;
    private final OneState state;

    /**
     * Answers through this manager.
     *
     * @param most so many hold a connection at a time; fewer than the pool has
     * @param patience how long one waits for its turn before it fails
     */
    public OneStateAnswers(TenantTransactionManager manager, int most, Duration patience) {
        this(manager, new Places(most, patience), LONGEST);
    }

    OneStateAnswers(TenantTransactionManager manager, Places places, Duration longest) {
        this.manager = manager;
        this.places = places;
        this.state = new OneState(longest);
    }

    @Override
    public Answer begin() {
        return new AnswerTransaction(manager, places, state);
    }
}
