package io.tieout.bootstrap.security;

import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * What every answer to a program says, whichever door it came by: no cache keeps an answer that
 * does not say it may be kept, and nobody shows one as a page.
 */
public final class Protection {

    public static final Map<String, String> HEADERS =
            Map.of(
                    HttpHeaders.CACHE_CONTROL,
                    "no-store",
                    "X-Content-Type-Options",
                    "nosniff",
                    "X-Frame-Options",
                    "DENY",
                    "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'");

    private Protection() {}
}
