package io.tieout.bootstrap.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Lets in who shows a good token in the header for it, as the one the token speaks for, and asks
 * everybody else for one. What roles may do is decided behind it.
 *
 * <p>Where it cannot be told whether a token is good, because its issuer does not answer, that is a
 * failure of ours and no refusal.
 */
final class TokenCheck implements Filter {

    private static final String SCHEME = "Bearer ";

    private final JwtDecoder tokens;
    private final TokenWanted wanted = new TokenWanted();

    TokenCheck(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var question = (HttpServletRequest) request;
        if (question.getDispatcherType() == DispatcherType.ASYNC) {
            // The server itself goes on with what was let in.
            chain.doFilter(request, response);
            return;
        }
        try {
            admit(question);
        } catch (AuthenticationException refused) {
            wanted.commence(question, (HttpServletResponse) response, refused);
            return;
        }
        // Whoever runs this chain of filters forgets the caller when the request is over.
        chain.doFilter(request, response);
    }

    private void admit(HttpServletRequest question) {
        JwtAuthenticationToken caller =
                new JwtAuthenticationToken(checked(shown(question)), List.of());
        caller.setDetails(new WebAuthenticationDetails(question.getRemoteAddr(), null));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }

    private static String shown(HttpServletRequest question) {
        String header = question.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new InsufficientAuthenticationException("no bearer token was shown");
        }
        return header.substring(SCHEME.length()).strip();
    }

    private Jwt checked(String token) {
        try {
            return tokens.decode(token);
        } catch (BadJwtException bad) {
            throw new InvalidBearerTokenException(
                    Objects.requireNonNullElse(bad.getMessage(), "the token is not good"), bad);
        }
    }
}
