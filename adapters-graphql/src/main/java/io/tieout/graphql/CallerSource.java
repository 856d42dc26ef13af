package io.tieout.graphql;

import io.tieout.application.command.Caller;
import java.util.Optional;

/** Who sends the HTTP request at hand, as the security in front of this module established. */
public interface CallerSource {

    /** asked on the thread that handles the request; empty when nobody is authenticated */
    Optional<Caller> current();
}
