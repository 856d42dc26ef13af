package io.tieout.twin.oauth;

import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.json.NotJson;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** OAuth's endpoints: discovery, consent, tokens, revocation, and who the person was. */
public final class OauthApi implements Handler {

    /** The beginnings of the paths answered here. */
    public static final List<String> PREFIXES =
            List.of(
                    "/connect/",
                    "/oauth2/",
                    "/v2/oauth2/",
                    "/.well-known/",
                    "/v1/openid_connect/",
                    "/op/v1/");

    private static final String AUTHORIZE = "/connect/oauth2";
    private static final String TOKEN = "/oauth2/v1/tokens/bearer";
    private static final String REVOKE = "/v2/oauth2/tokens/revoke";
    private static final String USER_INFO = "/v1/openid_connect/userinfo";
    private static final String ISSUER = "/op/v1";
    private static final String KEYS = "/op/v1/jwks";

    private final Apps apps;
    private final CompanyDirectory directory;
    private final Codes codes;
    private final Consent consent;
    private final TokenEndpoint tokens;
    private final WhoIsIt whoIsIt;
    private final IdTokens idTokens;
    private final Supplier<URI> baseUri;

    public OauthApi(
            Apps apps, CompanyDirectory directory, SeededSource source, Supplier<URI> baseUri) {
        this.apps = apps;
        this.directory = directory;
        this.codes = new Codes(source);
        this.consent = new Consent(apps, directory, codes);
        this.whoIsIt = new WhoIsIt(directory);
        this.idTokens = new IdTokens(() -> baseUri.get() + ISSUER);
        this.tokens = new TokenEndpoint(apps, directory, codes, idTokens);
        this.baseUri = baseUri;
    }

    @Override
    public Reply answer(Request request) {
        boolean isPost = request.method().equals("POST");
        return switch (request.path()) {
            case "/.well-known/openid_configuration", "/.well-known/openid_sandbox_configuration" ->
                    discovery();
            case AUTHORIZE -> consent.answer(request);
            case TOKEN -> isPost ? tokens.answer(request) : Reply.empty(405);
            case REVOKE -> isPost ? revoke(request) : Reply.empty(405);
            case USER_INFO -> whoIsIt.answer(request);
            case KEYS -> Reply.json(200, idTokens.keys());
            default -> Reply.empty(404);
        };
    }

    /** Which company a request for tokens is about, empty if that cannot be told. */
    public String realmOf(Request request) {
        if (!request.path().equals(TOKEN)) {
            return "";
        }
        Map<String, String> form = request.form();
        Optional<String> byCode =
                codes.find(form.getOrDefault("code", "")).map(Codes.Code::companyId);
        String token = form.getOrDefault("refresh_token", "");
        return byCode.or(() -> owner(token).map(Company::id)).orElse("");
    }

    /** A token in a JSON body or a form; an unknown one is as good as revoked. */
    private Reply revoke(Request request) {
        Map<String, String> form = isJson(request) ? Map.of() : request.form();
        Optional<App> app = ClientCredentials.app(apps, request, form);
        if (app.isEmpty()) {
            return ClientCredentials.refusal();
        }
        Optional<String> token =
                isJson(request) ? jsonToken(request) : Optional.ofNullable(form.get("token"));
        if (token.isEmpty()) {
            return Reply.json(400, Json.object().put("error", "invalid_request"));
        }
        String clientId = app.get().clientId();
        owner(token.get())
                .ifPresent(company ->
                        company.changeGrants(
                                grants -> grants.revoke(clientId, token.get()).stream().toList()));
        return Reply.empty(200);
    }

    private Optional<Company> owner(String token) {
        return directory.companies().stream()
                .filter(company ->
                        company.readGrants(grants ->
                                grants.all().stream().anyMatch(grant -> grant.bears(token))))
                .findFirst();
    }

    private static boolean isJson(Request request) {
        return request.text().stripLeading().startsWith("{");
    }

    private static Optional<String> jsonToken(Request request) {
        try {
            return Json.string(Json.parse(request.text()), "token");
        } catch (NotJson e) {
            return Optional.empty(); // answered with invalid_request
        }
    }

    /** What Intuit's document says, with this twin's addresses. */
    private Reply discovery() {
        String base = baseUri.get().toString();
        ObjectNode document =
                Json.object()
                        .put("issuer", base + ISSUER)
                        .put("authorization_endpoint", base + AUTHORIZE)
                        .put("token_endpoint", base + TOKEN)
                        .put("userinfo_endpoint", base + USER_INFO)
                        .put("revocation_endpoint", base + REVOKE)
                        .put("jwks_uri", base + KEYS);
        list(document, "response_types_supported", List.of("code"));
        list(document, "subject_types_supported", List.of("public"));
        list(document, "id_token_signing_alg_values_supported", List.of("RS256"));
        list(
                document,
                "scopes_supported",
                List.of("openid", "email", "profile", "address", "phone"));
        list(
                document,
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_post", "client_secret_basic"));
        list(document, "claims_supported", List.of("aud", "exp", "iat", "iss", "realmid", "sub"));
        return Reply.json(200, document);
    }

    private static void list(ObjectNode document, String name, List<String> values) {
        values.forEach(document.putArray(name)::add);
    }
}
