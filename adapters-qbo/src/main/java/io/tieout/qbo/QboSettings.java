package io.tieout.qbo;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * Where QuickBooks Online is and who we are to it. {@link #toString()} shows no secret.
 *
 * @param baseUrl of the accounting API, without {@code /v3}
 * @param verifierTokens what webhooks are signed with; several while one is being replaced
 * @param minorVersion of the API, sent with every call
 * @param callTimeout after which a call's outcome counts as unknown, in machine time
 */
public record QboSettings(
        URI baseUrl,
        URI authorizeUrl,
        URI tokenUrl,
        URI revokeUrl,
        String clientId,
        String clientSecret,
        List<String> verifierTokens,
        int minorVersion,
        Duration connectTimeout,
        Duration callTimeout) {

    /** the floor and the default since 2025-08-01; Intuit blog of 2025-01-21 */
    public static final int MINOR_VERSION = 75;

    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** QuickBooks cuts a request off after 120 s; "Limits and throttles" page, read 2026-11-20 */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(125);

    public QboSettings {
        verifierTokens = List.copyOf(verifierTokens);
        if (verifierTokens.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("a webhook verifier token is blank");
        }
        if (clientId.isBlank() || clientSecret.isBlank()) {
            throw new IllegalArgumentException("the client id or the client secret is blank");
        }
    }

    @Override
    public String toString() {
        return "QboSettings[baseUrl=" + baseUrl + ", clientId=" + clientId + ", secrets=***]";
    }
}
