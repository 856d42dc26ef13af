package io.tieout.proof;

import com.intuit.ipp.core.Context;
import com.intuit.ipp.core.ServiceType;
import com.intuit.ipp.exception.FMSException;
import com.intuit.ipp.security.OAuth2Authorizer;
import com.intuit.ipp.services.DataService;
import com.intuit.ipp.util.Config;
import com.intuit.oauth2.client.OAuth2PlatformClient;
import com.intuit.oauth2.config.OAuth2Config;
import com.intuit.oauth2.config.Scope;
import com.intuit.oauth2.data.BearerTokenResponse;
import com.intuit.oauth2.exception.InvalidRequestException;
import com.intuit.oauth2.exception.OAuthException;
import io.tieout.twin.Twin;
import io.tieout.twin.TwinOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Intuit's SDK, pointed at a twin with one company and connected to it by its own OAuth client. Its
 * settings belong to the thread that made it.
 */
final class IntuitSdk implements AutoCloseable {

    static final String COMPANY = "9130";
    static final String CLIENT = "stranger";
    static final String SECRET = "s3cret";
    static final String CALLBACK = "http://localhost/callback";

    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Twin twin = Twin.start(TwinOptions.inMemory());
    private final HttpClient http = HttpClient.newHttpClient();
    private final OAuth2Config oauthConfig;
    private BearerTokenResponse tokens = new BearerTokenResponse();

    /** connected to a US company in dollars */
    static IntuitSdk connected() {
        IntuitSdk sdk = new IntuitSdk("{\"companyName\":\"Strangers\",\"throttles\":false}");
        must(() -> sdk.connect(Scope.Accounting));
        return sdk;
    }

    /** what the SDK returns, where its checked exceptions would only be in the way */
    static <T> T must(Callable<T> call) {
        try {
            return call.call();
        } catch (Exception e) {
            throw new AssertionError("the twin was to take this call", e);
        }
    }

    /**
     * A twin with a company that nobody is connected to yet.
     *
     * @param company the body of {@code PUT /twin/realms/9130}
     */
    IntuitSdk(String company) {
        admin(
                "PUT",
                "/twin/apps/" + CLIENT,
                "{\"clientSecret\":\"%s\",\"redirectUris\":[\"%s\"]}".formatted(SECRET, CALLBACK));
        admin("PUT", "/twin/realms/" + COMPANY, company);
        useUrlConnection();
        oauthConfig = configured(CLIENT, SECRET);
    }

    /** the one of the SDK's two transports that does not lose the port of an address */
    private void useUrlConnection() {
        Config.setProperty(Config.HTTP_TRANSPORT, "HTTP_URL_CONNECTION");
        Config.setProperty(Config.BASE_URL_QBO, twin.baseUri() + "/v3/company");
        Config.setProperty(Config.PROXY_HOST, "");
        Config.setProperty(Config.PROXY_PORT, "");
    }

    /**
     * The SDK's other transport, which finds the twin's port if that is called a proxy. Only this
     * one can take an answer that is not JSON.
     */
    void useHttpClient() {
        Config.setProperty(Config.HTTP_TRANSPORT, "HTTP_CLIENT");
        Config.setProperty(Config.BASE_URL_QBO, "http://127.0.0.1/v3/company");
        Config.setProperty(Config.PROXY_HOST, "127.0.0.1");
        Config.setProperty(Config.PROXY_PORT, Integer.toString(twin.baseUri().getPort()));
    }

    /** what the SDK learns of the twin from its discovery document */
    OAuth2Config configured(String clientId, String secret) {
        return new OAuth2Config.OAuth2ConfigBuilder(clientId, secret)
                .callDiscoveryAPI(twin.baseUri() + "/.well-known/openid_sandbox_configuration")
                .buildConfig();
    }

    OAuth2Config oauthConfig() {
        return oauthConfig;
    }

    OAuth2PlatformClient oauth() {
        return new OAuth2PlatformClient(oauthConfig);
    }

    /** goes through consent as a machine does, from the address the SDK makes */
    BearerTokenResponse connect(Scope... scopes) throws OAuthException, InvalidRequestException {
        tokens = oauth().retrieveBearerTokens(consent(scopes), CALLBACK);
        return tokens;
    }

    String consent(Scope... scopes) throws InvalidRequestException {
        String page = oauthConfig.prepareUrl(List.of(scopes), CALLBACK, "state-1");
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(page + "&auto_consent=" + COMPANY)).build());
        Matcher code = CODE.matcher(answer.headers().firstValue("location").orElse(""));
        if (!code.find()) {
            throw new AssertionError("no code came back: " + answer.statusCode() + answer.body());
        }
        return URLDecoder.decode(code.group(1), StandardCharsets.UTF_8);
    }

    DataService data() {
        return must(() -> new DataService(context(tokens.getAccessToken(), COMPANY)));
    }

    static Context context(String accessToken, String company) throws FMSException {
        return new Context(new OAuth2Authorizer(accessToken), ServiceType.QBO, company);
    }

    String accessToken() {
        return tokens.getAccessToken();
    }

    /** whole seconds: the SDK takes nine decimals of a second for milliseconds */
    String yesterday() {
        return Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** lets something go wrong, for example {@code {"kind":"http_503","next":1}} */
    void fault(String json) {
        admin("POST", "/twin/faults", json);
    }

    /** the calls of the accounting API that the twin received, oldest first */
    List<JsonNode> calls() {
        return admin("GET", "/twin/journal?realm=" + COMPANY, "").path("calls").values().stream()
                .filter(call -> call.path("path").asString("").startsWith("/v3/"))
                .toList();
    }

    JsonNode admin(String method, String path, String body) {
        HttpResponse<String> answer =
                send(
                        HttpRequest.newBuilder(twin.baseUri().resolve(path))
                                .method(method, BodyPublishers.ofString(body))
                                .build());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
        twin.close();
    }
}
