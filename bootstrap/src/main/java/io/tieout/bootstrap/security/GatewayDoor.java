package io.tieout.bootstrap.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The way of gateways, who ask what an account may do on every request of every user: a good token,
 * as everywhere, and nothing else. More would cost more than the answer.
 *
 * <p>Whatever else is asked below {@code /access} comes by the front door, which knows none of it.
 */
public final class GatewayDoor {

    private final JwtDecoder tokens;

    public GatewayDoor(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    /** the filters in front of what gateways ask */
    public SecurityFilterChain filters() {
        return BareChain.of(HttpMethod.GET, "/access/*", tokens);
    }
}
