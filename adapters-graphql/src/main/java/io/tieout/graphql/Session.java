package io.tieout.graphql;

import io.tieout.application.command.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * A caller for as long as the token counts.
 *
 * @param endsAt in machine time; empty when the token does not end
 */
public record Session(Caller caller, Optional<Instant> endsAt) {

    /** of a caller whose token does not end */
    public static Session endless(Caller caller) {
        return new Session(caller, Optional.empty());
    }
}
