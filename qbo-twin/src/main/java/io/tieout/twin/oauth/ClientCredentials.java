package io.tieout.twin.oauth;

import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Who asks for tokens: an app, by Basic authentication or by its credentials in the body. */
final class ClientCredentials {

    private static final String BASIC = "Basic ";

    private ClientCredentials() {}

    /** The app, if id and secret are right. */
    static Optional<App> app(Apps apps, Request request, Map<String, String> form) {
        String basic =
                request.header("authorization")
                        .filter(header -> header.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                        .map(header -> decoded(header.substring(BASIC.length()).strip()))
                        .orElseGet(() ->
                                form.getOrDefault("client_id", "")
                                        + ":"
                                        + form.getOrDefault("client_secret", ""));
        int colon = basic.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        String secret = basic.substring(colon + 1);
        return apps.find(basic.substring(0, colon))
                .filter(app -> isSame(app.clientSecret(), secret));
    }

    /** Recorded: 401 with {@code invalid_client} and a challenge. */
    static Reply refusal() {
        return Reply.json(401, Json.object().put("error", "invalid_client"))
                .with("WWW-Authenticate", "Basic realm=\"Intuit\"");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // not base64, so no credentials: the caller is told invalid_client
        }
    }

    private static boolean isSame(String expected, String sent) {
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }
}
