package io.tieout.qbo.oauth;

import static java.util.Objects.requireNonNullElse;

import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboJson;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks Intuit for tokens, and gives them back. */
public final class TokenEndpoint {

    private static final MediaType JSON = MediaType.get("application/json");

    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);

    /** tokens come in a second; who waits longer holds up everybody behind the lock */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

    /** asks for the absolute end too; Intuit's SDKs of May 2026 */
    private static final String HARD_EXPIRY_WANTED = "x-include-refresh-token-hard-expires-in";

    private final OkHttpClient http;
    private final QboSettings settings;
    private final Duration longestCall;

    /**
     * A fresh pair of tokens and how long each lives. {@link #toString()} shows no secret.
     *
     * @param hardLife until no refresh helps any more; empty when Intuit does not say
     */
    record Grant(
            String access,
            Duration accessLife,
            String refresh,
            Duration refreshLife,
            Optional<Duration> hardLife) {
        @Override
        public String toString() {
            return "Grant[accessLife=" + accessLife + ", refreshLife=" + refreshLife + "]";
        }
    }

    public TokenEndpoint(OkHttpClient http, QboSettings settings) {
        this.longestCall =
                settings.callTimeout().compareTo(LONGEST_CALL) < 0
                        ? settings.callTimeout()
                        : LONGEST_CALL;
        this.http = http.newBuilder().callTimeout(longestCall).build();
        this.settings = settings;
    }

    /** after which no answer can come any more */
    Duration longestCall() {
        return longestCall;
    }

    QboAnswer<Grant> exchange(String code, String redirectUri) {
        return ask(
                "exchange",
                new FormBody.Builder()
                        .add("grant_type", "authorization_code")
                        .add("code", code)
                        .add("redirect_uri", redirectUri)
                        .build());
    }

    QboAnswer<Grant> refresh(String refreshToken) {
        return ask(
                "refresh",
                new FormBody.Builder()
                        .add("grant_type", "refresh_token")
                        .add("refresh_token", refreshToken)
                        .build());
    }

    /**
     * Gives a grant back: all tokens that came from it are dead then.
     *
     * @return what went wrong, in plain words; empty when nothing did
     */
    Optional<String> revoke(String refreshToken) {
        var body = QboJson.MAPPER.writeValueAsBytes(Map.of("token", refreshToken));
        var request = request(settings.revokeUrl()).post(RequestBody.create(body, JSON));
        try (var response = http.newCall(request.build()).execute()) {
            LOG.info("token revoke status={}", response.code());
            return response.isSuccessful()
                    ? Optional.empty()
                    : Optional.of("Intuit answered the revocation with HTTP " + response.code());
        } catch (IOException failure) {
            LOG.info("token revoke failed={}", failure.getClass().getSimpleName());
            return Optional.of("Intuit could not be reached for the revocation");
        }
    }

    private Request.Builder request(URI address) {
        return new Request.Builder()
                .url(address.toString())
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        Credentials.basic(settings.clientId(), settings.clientSecret()));
    }

    private QboAnswer<Grant> ask(String what, RequestBody form) {
        var request = request(settings.tokenUrl()).header(HARD_EXPIRY_WANTED, "true").post(form);
        try (var response = http.newCall(request.build()).execute()) {
            var body = response.body().bytes();
            LOG.info(
                    "token {} status={} tid={}",
                    what,
                    response.code(),
                    requireNonNullElse(response.header("intuit_tid"), "-"));
            return read(response.code(), body);
        } catch (IOException failure) {
            LOG.info("token {} failed={}", what, failure.getClass().getSimpleName());
            return new Failed<>(new NotDelivered("Intuit's token server cannot be reached"));
        }
    }

    private static QboAnswer<Grant> read(int status, byte[] body) {
        JsonNode root;
        try {
            root = QboJson.MAPPER.readTree(body);
        } catch (JacksonException _) {
            return new Failed<>(unexpected(status, ""));
        }
        return status == 200 && root.path("access_token").isString()
                ? new Good<>(grant(root))
                : new Failed<>(fault(status, root.path("error").asString("")));
    }

    private static Grant grant(JsonNode root) {
        return new Grant(
                root.path("access_token").stringValue(""),
                Duration.ofSeconds(root.path("expires_in").longValue(0)),
                root.path("refresh_token").stringValue(""),
                Duration.ofSeconds(root.path("x_refresh_token_expires_in").longValue(0)),
                Optional.of(root.path("x_refresh_token_hard_expires_in"))
                        .filter(JsonNode::isIntegralNumber)
                        .map(seconds -> Duration.ofSeconds(seconds.longValue())));
    }

    private static QboFault fault(int status, String error) {
        return "invalid_grant".equals(error)
                ? new AuthorisationLost("Intuit no longer accepts our authorisation", false)
                : unexpected(status, error);
    }

    /** nothing is wrong with the grant as far as we know: ask again later with the same one */
    private static QboFault unexpected(int status, String error) {
        return "invalid_client".equals(error)
                ? new NotDelivered(
                        "Intuit does not know this application; check its client id and secret")
                : new NotDelivered("Intuit's token server answered with HTTP status " + status);
    }
}
