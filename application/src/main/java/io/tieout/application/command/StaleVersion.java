package io.tieout.application.command;

import io.tieout.domain.decision.Rejection;

/** The aggregate moved on since the sender looked. */
public record StaleVersion(long expected, long actual) implements Rejection {
    @Override
    public String message() {
        return "expected version "
                + expected
                + " but it stands at "
                + actual
                + "; read it again and decide again";
    }

    @Override
    public String field() {
        return "expectedVersion";
    }
}
