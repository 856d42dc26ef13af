package io.tieout.bootstrap.security;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The filters that programs need who show a token with each request: the headers that protect, and
 * the check of the token. The dozen others of {@link FrontDoor} serve pages, sessions and log-ins.
 */
final class BareChain {

    private static final List<Header> PROTECTION =
            Protection.HEADERS.entrySet().stream()
                    .map(header -> new Header(header.getKey(), header.getValue()))
                    .toList();

    private BareChain() {}

    /** in front of what is asked by this method below this path */
    static SecurityFilterChain of(HttpMethod method, String path, JwtDecoder tokens) {
        HeaderWriterFilter protection =
                new HeaderWriterFilter(List.of(new StaticHeadersWriter(PROTECTION)));
        protection.setShouldWriteHeadersEagerly(true);
        return new DefaultSecurityFilterChain(
                PathPatternRequestMatcher.withDefaults().matcher(method, path),
                protection,
                new TokenCheck(tokens));
    }
}
