package io.tieout.graphql;

import java.util.Optional;

/** Who sends the HTTP request at hand, as the security in front of this module established. */
public interface CallerSource {

    /** asked on the thread that handles the request; empty when nobody is authenticated */
    Optional<Session> current();
}
