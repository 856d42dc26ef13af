package io.tieout.domain.access;

/** What a door does while nobody can tell what the account may do. */
public enum WhenInDoubt {
    /** it lets everybody in: who paid is never locked out by a failure of ours */
    OPEN,
    /** it lets nobody in */
    CLOSED;

    /** the level that counts meanwhile */
    public AccessLevel level() {
        return switch (this) {
            case OPEN -> AccessLevel.FULL;
            case CLOSED -> AccessLevel.BLOCKED;
        };
    }
}
