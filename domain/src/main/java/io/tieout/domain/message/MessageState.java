package io.tieout.domain.message;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How far a message has come. The names are stored. */
public enum MessageState {
    /** waits to be sent, for the first time or again */
    ORDERED,
    /** is being handed to the server; nobody else may */
    SENDING,
    /** the server took it */
    SENT,
    /** it came back */
    BOUNCED,
    /** it was not sent, or nobody knows; the reason says which */
    NOT_SENT;

    /** whether a message may go from here to there; what is so already needs no change */
    public boolean mayBecome(MessageState next) {
        return switch (next) {
            // A person's order after a look, or the server's "later".
            case ORDERED -> this == SENDING || this == NOT_SENT || this == BOUNCED;
            case SENDING -> this == ORDERED;
            // An answer that was late is worth more than the doubt that it left.
            case SENT -> this == SENDING || this == NOT_SENT;
            case BOUNCED -> this == SENT || this == SENDING || this == NOT_SENT;
            case NOT_SENT -> this == ORDERED || this == SENDING;
        };
    }

    /** the states from which a message may go there */
    public static Set<MessageState> before(MessageState next) {
        return Arrays.stream(values())
                .filter(each -> each.mayBecome(next))
                .collect(Collectors.toUnmodifiableSet());
    }
}
