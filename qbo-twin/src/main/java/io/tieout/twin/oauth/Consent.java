package io.tieout.twin.oauth;

import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Html;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code /connect/oauth2}: the page on which a person lets an app into a company, or not. A machine
 * adds {@code auto_consent=<realmId>} and is sent back at once.
 */
final class Consent implements Handler {

    private static final String ACCOUNTING = "com.intuit.quickbooks.accounting";

    private static final Set<String> SCOPES =
            Set.of(
                    ACCOUNTING,
                    "com.intuit.quickbooks.payment",
                    "openid",
                    "profile",
                    "email",
                    "phone",
                    "address");

    private final Apps apps;
    private final CompanyDirectory directory;
    private final Codes codes;

    Consent(Apps apps, CompanyDirectory directory, Codes codes) {
        this.apps = apps;
        this.directory = directory;
        this.codes = codes;
    }

    @Override
    public Reply answer(Request request) {
        Map<String, String> asked =
                request.method().equals("POST") ? request.form() : request.parameters();
        Optional<App> app = apps.find(asked.getOrDefault("client_id", ""));
        String redirectUri = asked.getOrDefault("redirect_uri", "");
        if (app.isEmpty() || !app.get().redirectUris().contains(redirectUri)) {
            // Sending a browser to an address nobody registered would be an open redirect.
            return page(400, "<h1>Sorry</h1><p>The app or its redirect URI is not known.</p>");
        }
        String scope = asked.getOrDefault("scope", "");
        boolean isScopeKnown =
                !scope.isBlank() && SCOPES.containsAll(List.of(scope.strip().split(" +", -1)));
        if (!isScopeKnown || !asked.getOrDefault("response_type", "").equals("code")) {
            return back(redirectUri, asked, Map.of("error", "invalid_scope"));
        }
        String choice = asked.getOrDefault("auto_consent", "");
        return choice.isEmpty() ? ask(asked) : decided(asked, scope, choice);
    }

    private Reply decided(Map<String, String> asked, String scope, String choice) {
        String redirectUri = asked.getOrDefault("redirect_uri", "");
        if (asked.getOrDefault("decision", "approve").equals("decline")) {
            return back(redirectUri, asked, Map.of("error", "access_denied"));
        }
        Optional<Company> company = directory.company(choice);
        if (company.isEmpty()) {
            return page(400, "<h1>Sorry</h1><p>There is no such company.</p>");
        }
        String code =
                codes.issue(
                        new Codes.Code(
                                asked.getOrDefault("client_id", ""),
                                redirectUri,
                                scope,
                                choice,
                                company.get().now(),
                                Optional.empty()));
        return scope.contains(ACCOUNTING)
                ? back(redirectUri, asked, Map.of("code", code, "realmId", choice))
                : back(redirectUri, asked, Map.of("code", code));
    }

    private Reply ask(Map<String, String> asked) {
        String hidden =
                asked.entrySet().stream()
                        .map(it ->
                                "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                                        .formatted(
                                                Html.escape(it.getKey()),
                                                Html.escape(it.getValue())))
                        .collect(Collectors.joining());
        String choices =
                directory.companies().stream().map(Consent::choice).collect(Collectors.joining());
        return page(
                200,
                """
                <h1>Connect your company?</h1>
                <p>The app <b>%s</b> asks for: %s</p>
                <form method="post" action="/connect/oauth2">%s%s
                <button name="decision" value="approve">Approve</button>
                <button name="decision" value="decline" formnovalidate>Decline</button>
                </form>
                """
                        .formatted(
                                Html.escape(asked.getOrDefault("client_id", "")),
                                Html.escape(asked.getOrDefault("scope", "")),
                                hidden,
                                choices));
    }

    private static String choice(Company company) {
        return """
        <p><label><input type="radio" name="auto_consent" required value="%s"> %s (%s)</label></p>
        """
                .formatted(company.id(), Html.escape(company.name()), company.id());
    }

    private static Reply back(
            String redirectUri, Map<String, String> asked, Map<String, String> outcome) {
        StringBuilder location = new StringBuilder(redirectUri);
        location.append(redirectUri.contains("?") ? "&" : "?");
        location.append("state=").append(encode(asked.getOrDefault("state", "")));
        outcome.forEach((name, value) ->
                location.append('&').append(name).append('=').append(encode(value)));
        return Reply.redirect(location.toString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Reply page(int status, String body) {
        return Html.page(status, "QuickBooks Online twin", body);
    }
}
