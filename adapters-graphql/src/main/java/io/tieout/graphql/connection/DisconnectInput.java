package io.tieout.graphql.connection;

import io.tieout.application.connection.ConnectionCommand.Disconnect;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;

/** The input of {@code disconnectAccounting}. */
record DisconnectInput(String reason) {

    /** a sentence or two; it stands in every list of the trail */
    private static final int LONGEST_REASON = 500;

    Disconnect command() {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw new InputRefused(
                    InputCode.INVALID_REASON,
                    "reason",
                    "a reason has 1 to "
                            + LONGEST_REASON
                            + " characters but this one has "
                            + stripped.length()
                            + "; say in a sentence why");
        }
        return new Disconnect(stripped);
    }
}
