package io.tieout.twin.oauth;

import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** {@code /oauth2/v1/tokens/bearer}: codes and refresh tokens become access tokens. */
final class TokenEndpoint implements Handler {

    private static final String HARD_EXPIRY_HEADER = "x-include-refresh-token-hard-expires-in";

    private final Apps apps;
    private final CompanyDirectory directory;
    private final Codes codes;
    private final IdTokens idTokens;

    TokenEndpoint(Apps apps, CompanyDirectory directory, Codes codes, IdTokens idTokens) {
        this.idTokens = idTokens;
        this.apps = apps;
        this.directory = directory;
        this.codes = codes;
    }

    @Override
    public Reply answer(Request request) {
        Map<String, String> form = request.form();
        Optional<App> app = ClientCredentials.app(apps, request, form);
        if (app.isEmpty()) {
            return ClientCredentials.refusal();
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(request, app.get(), form);
            case "refresh_token" -> refresh(request, app.get(), form);
            case "" -> error("invalid_request", "grant_type is missing");
            default -> error("unsupported_grant_type", "");
        };
    }

    private Reply exchange(Request request, App app, Map<String, String> form) {
        String text = form.getOrDefault("code", "");
        Optional<Codes.Code> code = codes.find(text);
        Optional<Company> company = code.flatMap(it -> directory.company(it.companyId()));
        if (code.isEmpty() || company.isEmpty()) {
            return invalidGrant();
        }
        Instant now = company.get().now();
        boolean isRight =
                code.get().clientId().equals(app.clientId())
                        && code.get().redirectUri().equals(form.getOrDefault("redirect_uri", ""))
                        && !code.get().isExpired(now);
        if (code.get().grantNumber().isPresent()) {
            revoke(company.get(), code.get().grantNumber().get());
            return invalidGrant();
        }
        if (!isRight) {
            return invalidGrant();
        }
        String scope = code.get().scope();
        Grant grant =
                company.get()
                        .changeGrants(grants -> grants.issue(app.clientId(), scope, now))
                        .getLast();
        if (!codes.use(text, code.get(), grant.number())) {
            revoke(company.get(), grant.number());
            return invalidGrant();
        }
        return tokens(request, grant, company.get(), now);
    }

    /** A code that is used twice was stolen from somebody: what it brought is taken back. */
    private static void revoke(Company company, long grantNumber) {
        company.changeGrants(grants ->
                grants.all().stream()
                        .filter(grant -> grant.number() == grantNumber)
                        .map(Grant::revoked)
                        .toList());
    }

    private Reply refresh(Request request, App app, Map<String, String> form) {
        String token = form.getOrDefault("refresh_token", "");
        if (token.isEmpty()) {
            return error("invalid_request", "refresh_token is missing");
        }
        Duration overlap = app.refreshOverlap();
        for (Company company : directory.companies()) {
            Instant now = company.now();
            List<Grant> changed =
                    company.readGrants(grants ->
                            grants.refresh(app.clientId(), token, now, overlap).isPresent())
                            ? company.changeGrants(grants ->
                                    grants.refresh(app.clientId(), token, now, overlap).stream()
                                            .toList())
                            : List.of();
            if (!changed.isEmpty()) {
                return tokens(request, changed.getFirst(), company, now);
            }
        }
        return error("invalid_grant", "Incorrect or invalid refresh token");
    }

    private Reply tokens(Request request, Grant grant, Company company, Instant now) {
        ObjectNode json =
                Json.object()
                        .put("token_type", "bearer")
                        .put("access_token", grant.accessToken())
                        .put("expires_in", Grant.ACCESS_LIFE.toSeconds())
                        .put("refresh_token", grant.refreshToken())
                        .put(
                                "x_refresh_token_expires_in",
                                Duration.between(now, grant.refreshExpiresAt()).toSeconds());
        if (request.header(HARD_EXPIRY_HEADER).filter("true"::equalsIgnoreCase).isPresent()) {
            json.put(
                    "x_refresh_token_hard_expires_in",
                    Duration.between(now, grant.hardExpiresAt()).toSeconds());
        }
        if (Person.isKnownTo(grant)) {
            json.put("id_token", idTokens.issue(grant, company, now));
        }
        return Reply.json(200, json);
    }

    private static Reply invalidGrant() {
        return Reply.json(400, Json.object().put("error", "invalid_grant"));
    }

    private static Reply error(String code, String description) {
        ObjectNode json = Json.object().put("error", code);
        if (!description.isEmpty()) {
            json.put("error_description", description);
        }
        return Reply.json(400, json);
    }
}
