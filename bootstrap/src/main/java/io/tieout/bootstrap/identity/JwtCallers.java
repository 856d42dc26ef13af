package io.tieout.bootstrap.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tieout.application.command.Caller;
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

    /** read out of a token once, for as long as anybody remembers the token itself */
    private final Cache<Jwt, Caller> known = Caffeine.newBuilder().weakKeys().build();

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

    /** who this token speaks for, shown from there */
    public Caller callerOf(Jwt token, String origin) {
        return session(token, origin).caller();
    }

    private Session session(Jwt token, String origin) {
        Caller first = known.get(token, it -> claims.callerOf(it, origin));
        return new Session(from(origin, first), Optional.ofNullable(token.getExpiresAt()));
    }

    /** one token may be shown from many places */
    private static Caller from(String origin, Caller caller) {
        return caller.origin().equals(origin)
                ? caller
                : new Caller(
                        caller.tenant(),
                        caller.actor(),
                        caller.roles(),
                        origin,
                        caller.ownAccount());
    }

    private static String originOf(JwtAuthenticationToken token) {
        return token.getDetails() instanceof WebAuthenticationDetails details
                        && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : UNKNOWN_ORIGIN;
    }
}
