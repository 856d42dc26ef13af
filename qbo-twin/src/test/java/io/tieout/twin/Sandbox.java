package io.tieout.twin;

import io.tieout.twin.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** A twin with one app and one US company, and a caller that is connected to it. */
final class Sandbox implements AutoCloseable {

    static final String REALM = "9130";
    static final String CLIENT = "tieout";
    static final String SECRET = "s3cret";
    static final String VERIFIER = "verifier";
    static final String CALLBACK = "http://localhost/callback";
    static final String STEPPED =
            """
            {"companyName":"Sandbox","multiCurrency":true,"throttles":false,
             "clock":{"mode":"stepped","now":"2013-01-01T20:00:00Z"}}
            """;

    /** An answer with its body read as JSON; empty if it was none. */
    record Answer(int status, String text, Map<String, String> headers) {

        Answer {
            headers = Map.copyOf(headers);
        }

        ObjectNode json() {
            return Json.parse(text);
        }

        String code() {
            return json().path("Fault").path("Error").path(0).path("code").asString();
        }

        String detail() {
            return json().path("Fault").path("Error").path(0).path("Detail").asString();
        }

        /** The entity in the envelope, whatever its kind. */
        ObjectNode entity() {
            return json().values().stream()
                    .filter(ObjectNode.class::isInstance)
                    .map(ObjectNode.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no entity in " + text));
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Twin twin;
    private String accessToken = "";
    private String refreshToken = "";

    Sandbox(TwinOptions options) {
        this.twin = Twin.start(options);
    }

    /** A fresh twin in memory with a company by this proposal, connected. */
    static Sandbox connected(String proposal) {
        return connected(TwinOptions.inMemory(), proposal);
    }

    static Sandbox connected(TwinOptions options, String proposal) {
        Sandbox sandbox = new Sandbox(options);
        sandbox.app("");
        sandbox.realm(REALM, proposal);
        sandbox.connect(REALM);
        return sandbox;
    }

    static Sandbox connected() {
        return connected(STEPPED);
    }

    URI uri(String path) {
        return twin.baseUri().resolve(path);
    }

    void app(String webhookUrl) {
        ObjectNode app = Json.object().put("clientSecret", SECRET).put("verifierToken", VERIFIER);
        app.putArray("redirectUris").add(CALLBACK);
        if (!webhookUrl.isEmpty()) {
            app.put("webhookUrl", webhookUrl);
        }
        app(app);
    }

    void app(ObjectNode app) {
        send("PUT", "/twin/apps/" + CLIENT, Json.text(app));
    }

    Answer realm(String realmId, String proposal) {
        return send("PUT", "/twin/realms/" + realmId, proposal);
    }

    /** Walks the consent of a machine and exchanges the code. */
    Answer connect(String realmId) {
        Answer answer = exchange(authorize(realmId).getOrDefault("code", ""));
        accessToken = answer.json().path("access_token").asString("");
        refreshToken = answer.json().path("refresh_token").asString("");
        return answer;
    }

    Map<String, String> authorize(String choice) {
        Answer answer =
                send(
                        "GET",
                        "/connect/oauth2?client_id=tieout&response_type=code&state=xyz&scope=com.intuit.quickbooks.accounting&redirect_uri="
                                + encode(CALLBACK)
                                + "&auto_consent="
                                + choice,
                        "");
        return parameters(answer.headers().getOrDefault("location", ""));
    }

    static Map<String, String> parameters(String location) {
        String query = location.substring(location.indexOf('?') + 1);
        return Stream.of(query.split("&", -1))
                .map(pair -> Arrays.asList(pair.split("=", 2)))
                .collect(Collectors.toMap(pair -> pair.get(0), pair -> pair.get(1)));
    }

    Answer exchange(String code) {
        return token(
                "grant_type=authorization_code&code=" + code + "&redirect_uri=" + encode(CALLBACK));
    }

    Answer refresh(String token) {
        return token("grant_type=refresh_token&refresh_token=" + encode(token));
    }

    Answer token(String form) {
        return form("/oauth2/v1/tokens/bearer", form, CLIENT + ":" + SECRET);
    }

    Answer form(String path, String form, String credentials) {
        String basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    String accessToken() {
        return accessToken;
    }

    String refreshToken() {
        return refreshToken;
    }

    /** A call of the accounting API of the usual company. */
    Answer api(String method, String path, String body) {
        return api(REALM, accessToken, method, path, body);
    }

    Answer api(String realmId, String token, String method, String path, String body) {
        return send(
                HttpRequest.newBuilder(uri("/v3/company/" + realmId + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }

    Answer get(String path) {
        return api("GET", path, "");
    }

    Answer post(String path, String body) {
        return api("POST", path, body);
    }

    /** A write that must succeed. */
    ObjectNode made(String path, String body) {
        Answer answer = post(path, body);
        if (answer.status() != 200) {
            throw new AssertionError(path + " was refused: " + answer.text());
        }
        return answer.entity();
    }

    /** Changes a group of the company's preferences. */
    void prefer(String group) {
        String version = get("/preferences").entity().path("SyncToken").asString();
        made(
                "/preferences",
                "{\"Id\":\"1\",\"SyncToken\":\"%s\",\"sparse\":true,%s}".formatted(version, group));
    }

    Answer query(String statement) {
        return get("/query?minorversion=75&query=" + encode(statement));
    }

    Answer admin(String method, String path, String body) {
        return send(method, "/twin/realms/" + REALM + path, body);
    }

    ObjectNode advance(long seconds) {
        return admin("POST", "/clock", "{\"advanceSeconds\":" + seconds + "}").json();
    }

    Answer fault(String json) {
        return send("POST", "/twin/faults", json);
    }

    String customer(String name) {
        return made("/customer", "{\"DisplayName\":\"" + name + "\"}").path("Id").asString();
    }

    /** An invoice of one line in dollars. */
    ObjectNode invoice(String customerId, String amount) {
        return made("/invoice", invoiceJson(customerId, amount, "USD"));
    }

    static String invoiceJson(String customerId, String amount, String currency) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"%s"},"Line":[{"Amount":%s,
         "DetailType":"SalesItemLineDetail","SalesItemLineDetail":{"ItemRef":{"value":"1"}}}]}
        """
                .formatted(customerId, currency, amount);
    }

    /** A payment in dollars that applies an amount to one invoice. */
    ObjectNode payment(String customerId, String total, String invoiceId, String applied) {
        return made("/payment", paymentJson(customerId, total, invoiceId, applied));
    }

    static String paymentJson(String customerId, String total, String invoiceId, String applied) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":%s,
         "Line":[{"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}
        """
                .formatted(customerId, total, applied, invoiceId);
    }

    ObjectNode read(String entity, String id) {
        return get("/" + entity + "/" + id).entity();
    }

    Answer send(String method, String path, String body) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .method(method, BodyPublishers.ofString(body))
                        .build());
    }

    Answer send(HttpRequest request) {
        try {
            return trySend(request);
        } catch (IOException e) {
            throw new AssertionError("no answer to " + request, e);
        }
    }

    Answer trySend(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response =
                    http.send(request, HttpResponse.BodyHandlers.ofString());
            Map<String, String> headers =
                    response.headers().map().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            it -> it.getKey().toLowerCase(Locale.ROOT),
                                            it -> it.getValue().getFirst()));
            return new Answer(response.statusCode(), response.body(), headers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
        twin.close();
    }
}
