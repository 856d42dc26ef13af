package io.tieout.bootstrap.faults.seeded;

import java.util.List;

/** What keeps the laws; lives without one of these must be found out. */
enum Guard {
    /** a repeated call bears the request id of the first */
    REQUEST_ID,
    /** an order repeated under its key takes effect once */
    IDEMPOTENCY_KEY,
    /** a stream takes one event for each version */
    VERSION;

    /** the mishaps that it is there for, which a life without it meets for certain */
    List<Mishap> against() {
        return switch (this) {
            case REQUEST_ID -> List.of(Mishap.ANSWER_LOST);
            case IDEMPOTENCY_KEY -> List.of(Mishap.COMMIT_UNKNOWN);
            case VERSION -> List.of();
        };
    }
}
