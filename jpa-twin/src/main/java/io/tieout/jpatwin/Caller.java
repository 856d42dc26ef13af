package io.tieout.jpatwin;

import java.util.UUID;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Who asks.
 *
 * @param origin network address of the request
 */
record Caller(UUID tenant, String actor, String origin) {

    static Caller of(JwtAuthenticationToken token) {
        return new Caller(
                UUID.fromString(token.getToken().getClaimAsString("tenant")),
                token.getName(),
                token.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "unknown");
    }
}
