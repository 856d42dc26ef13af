package io.tieout.bootstrap.identity;

import io.tieout.graphql.CallerSource;
import io.tieout.graphql.Session;
import io.tieout.graphql.TokenAuthenticator;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The caller behind a token: the one the front door let in, or the one a WebSocket brought. */
public final class JwtCallers implements CallerSource, TokenAuthenticator {

    private static final String UNKNOWN_ORIGIN = "unknown";

    private final JwtDecoder tokens;
    private final TokenClaims claims;

    public JwtCallers(JwtDecoder tokens, TokenClaims claims) {
        this.tokens = tokens;
        this.claims = claims;
    }

    @Override
    public Optional<Session> current() {
        Authentication present = SecurityContextHolder.getContext().getAuthentication();
        return present instanceof JwtAuthenticationToken token
                ? Optional.of(session(token.getToken(), originOf(token)))
                : Optional.empty();
    }

    @Override
    public Optional<Session> authenticate(String token, String origin) {
        try {
            return Optional.of(session(tokens.decode(token), origin));
        } catch (JwtException refused) {
            return Optional.empty();
        }
    }

    private Session session(Jwt token, String origin) {
        return new Session(
                claims.callerOf(token, origin), Optional.ofNullable(token.getExpiresAt()));
    }

    private static String originOf(JwtAuthenticationToken token) {
        return token.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : UNKNOWN_ORIGIN;
    }
}
