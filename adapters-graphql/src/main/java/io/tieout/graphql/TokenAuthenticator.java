package io.tieout.graphql;

import java.util.Optional;

/** Who a bearer token speaks for: WebSocket sessions carry theirs in their first message. */
public interface TokenAuthenticator {

    /**
     * Checks the token. Asked when a session opens and again for each of its operations, so that an
     * expired token opens nothing new.
     *
     * @param origin network address the session comes from
     * @return empty when the token is forged, expired or not for us
     */
    Optional<Session> authenticate(String token, String origin);
}
