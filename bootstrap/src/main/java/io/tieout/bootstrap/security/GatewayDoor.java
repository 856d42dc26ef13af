package io.tieout.bootstrap.security;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The way of gateways, who ask what an account may do on every request of every user: a good token,
 * as everywhere, and nothing else. The dozen filters of {@link FrontDoor} serve pages, sessions and
 * log-ins that no gateway has, and cost more than the answer.
 *
 * <p>Whatever else is asked below {@code /access} comes by the front door, which knows none of it.
 */
public final class GatewayDoor {

    /** No cache keeps an answer that does not say it may be kept; nobody shows one as a page. */
    private static final List<Header> PROTECTION =
            List.of(
                    new Header(HttpHeaders.CACHE_CONTROL, "no-store"),
                    new Header("X-Content-Type-Options", "nosniff"),
                    new Header("X-Frame-Options", "DENY"),
                    new Header(
                            "Content-Security-Policy",
                            "default-src 'none'; frame-ancestors 'none'"));

    private final JwtDecoder tokens;

    public GatewayDoor(JwtDecoder tokens) {
        this.tokens = tokens;
    }

    /** the filters in front of what gateways ask */
    public SecurityFilterChain filters() {
        HeaderWriterFilter protection =
                new HeaderWriterFilter(List.of(new StaticHeadersWriter(PROTECTION)));
        protection.setShouldWriteHeadersEagerly(true);
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/access/*"),
                protection,
                new TokenCheck(tokens));
    }
}
