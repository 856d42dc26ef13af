package io.tieout.bootstrap.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The way of whoever asks or orders something over GraphQL: a good token, and nothing else. What
 * its owner may do is decided behind it, field by field. Sockets come by {@link FrontDoor}, because
 * their token comes later, and so does whatever else is asked below that path.
 */
public final class ApiDoor {

    private final JwtDecoder tokens;

    public ApiDoor(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    /** the filters in front of each operation */
    public SecurityFilterChain filters() {
        return BareChain.of(HttpMethod.POST, "/graphql", tokens);
    }
}
