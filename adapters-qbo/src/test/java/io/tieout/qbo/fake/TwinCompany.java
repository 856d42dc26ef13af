package io.tieout.qbo.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.QboJson;
import io.tieout.twin.Twin;
import io.tieout.twin.TwinOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import tools.jackson.databind.JsonNode;

/** A twin of QuickBooks with companies on stepped clocks, and the hand of their bookkeeper. */
public final class TwinCompany implements AutoCloseable {

    public static final String COMPANY = "9130";
    public static final URI CALLBACK = URI.create("http://localhost/callback");
    public static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String CLIENT = "tieout";
    private static final String SECRET = "s3cret";
    private static final String VERIFIER = "verifier";

    private final OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();
    private final Twin twin;

    private TwinCompany(Twin twin) {
        this.twin = twin;
    }

    /** one company, {@link #COMPANY}, with throttles on, at {@link #START} */
    public static TwinCompany open() {
        var company = new TwinCompany(Twin.start(TwinOptions.inMemory()));
        company.webhooksTo("");
        company.add(COMPANY);
        return company;
    }

    /** tells the twin where the application listens; empty for nowhere */
    public void webhooksTo(String url) {
        register(url, Duration.ZERO, "null");
    }

    /** lets the application have so many metered reads a month */
    public void readCap(long reads) {
        register("", Duration.ZERO, Long.toString(reads));
    }

    /** lets a rotated refresh token work for this long; Intuit's own word on it has changed */
    public void refreshOverlap(Duration overlap) {
        register("", overlap, "null");
    }

    private void register(String url, Duration overlap, String readCap) {
        put(
                "/twin/apps/" + CLIENT,
                """
                {"clientSecret":"%s","redirectUris":["%s"],"verifierToken":"%s","webhookUrl":%s,
                 "refreshOverlapSeconds":%d,"monthlyReadCap":%s}
                """
                        .formatted(
                                SECRET,
                                CALLBACK,
                                VERIFIER,
                                url.isEmpty() ? "null" : "\"" + url + "\"",
                                overlap.toSeconds(),
                                readCap));
    }

    public void add(String company) {
        put(
                "/twin/realms/" + company,
                """
                {"companyName":"Sandbox %s","multiCurrency":true,"customTxnNumbers":true,
                 "throttles":true,"clock":{"mode":"stepped","now":"%s"}}
                """
                        .formatted(company, START));
    }

    public QboSettings settings() {
        return new QboSettings(
                twin.baseUri(),
                twin.baseUri().resolve("/connect/oauth2"),
                twin.baseUri().resolve("/oauth2/v1/tokens/bearer"),
                twin.baseUri().resolve("/v2/oauth2/tokens/revoke"),
                CLIENT,
                SECRET,
                List.of(VERIFIER),
                QboSettings.MINOR_VERSION,
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }

    /** follows the authorize address as a machine and returns the code it brings back */
    public String consent(URI authorizeUrl, String company) {
        var url = authorizeUrl + "&auto_consent=" + company;
        try (var response = http.newCall(new Request.Builder().url(url).build()).execute()) {
            var location = Optional.ofNullable(response.header("Location")).orElseThrow();
            return Optional.ofNullable(HttpUrl.get(location).queryParameter("code")).orElseThrow();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public void advance(Duration by) {
        post("/twin/realms/" + COMPANY + "/clock", "{\"advanceSeconds\":" + by.toSeconds() + "}");
    }

    /** lets something go wrong, for example {@code "kind":"reset_after","next":1} */
    public void trouble(String fields) {
        post("/twin/faults", "{" + fields + "}");
    }

    /** as QuickBooks does after a time it does not state */
    public void forgetRequestIds() {
        var path = "/twin/realms/" + COMPANY + "/requestids";
        send(new Request.Builder().url(url(path)).delete().build());
    }

    /** books something in QuickBooks' own screens */
    public JsonNode book(String entity, String json) {
        return post("/twin/realms/" + COMPANY + "/entities/" + entity, json).path(entity);
    }

    /** changes something in QuickBooks' own screens */
    public JsonNode book(String entity, String operation, String json) {
        var path = "/twin/realms/" + COMPANY + "/entities/" + entity + "?operation=" + operation;
        return post(path, json).path(entity);
    }

    /** books a payment for one invoice in QuickBooks' own screens */
    public JsonNode pay(String customer, String invoice, String amount) {
        return post(
                        "/twin/realms/" + COMPANY + "/payments",
                        """
                        {"customerId":"%s","date":"2026-03-02","amount":"%s",
                         "invoices":[{"id":"%s","amount":"%s"}]}
                        """
                                .formatted(customer, amount, invoice, amount))
                .path("Payment");
    }

    public List<JsonNode> all(String entity) {
        var rows = get("/twin/realms/" + COMPANY + "/entities/" + entity);
        return List.copyOf(rows.values());
    }

    /** the calls of this company's API the twin received, oldest first */
    public List<JsonNode> calls() {
        return get("/twin/journal?after=0&realm=" + COMPANY).path("calls").values().stream()
                .filter(call -> call.path("path").asString("").startsWith("/v3/"))
                .toList();
    }

    /** how many grants were given back */
    public long revocations() {
        return get("/twin/journal?after=0").path("calls").values().stream()
                .filter(call -> call.path("path").asString("").endsWith("/tokens/revoke"))
                .count();
    }

    public JsonNode get(String path) {
        return send(new Request.Builder().url(url(path)).build());
    }

    private JsonNode post(String path, String json) {
        return send(new Request.Builder().url(url(path)).post(body(json)).build());
    }

    private void put(String path, String json) {
        send(new Request.Builder().url(url(path)).put(body(json)).build());
    }

    private String url(String path) {
        return twin.baseUri().resolve(path).toString();
    }

    private static RequestBody body(String json) {
        return RequestBody.create(json.getBytes(UTF_8), JSON);
    }

    private JsonNode send(Request request) {
        try (var response = http.newCall(request).execute()) {
            var text = response.body().string();
            if (!response.isSuccessful()) {
                throw new IllegalStateException(request.url() + " answered " + text);
            }
            return QboJson.MAPPER.readTree(text);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        twin.close();
    }
}
