package io.tieout.qbo.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.TreeMap;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/** The wire: one call becomes one HTTP request, and one line in the log. */
final class HttpExchange implements Exchange {

    /** Longer statements are posted: proxies cut off long addresses. */
    private static final int LONGEST_QUERY_IN_ADDRESS = 1_500;

    /** a page of 1,000 invoices has a few megabytes; ours to choose, QuickBooks states none */
    static final int LARGEST_ANSWER_BYTES = 32 * 1024 * 1024;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    /** longer than any pause of ours; what asks for more is asked again then */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final String NO_TRANSACTION = "-";

    private static final String BROKEN = "the connection broke or timed out before an answer came";

    private static final MediaType JSON = MediaType.get("application/json");

    /** QuickBooks' own name for a query statement; "Data queries" page, read 2026-11-20 */
    private static final MediaType STATEMENT = MediaType.get("application/text");

    private static final RequestBody NOTHING =
            RequestBody.create(new byte[0], MediaType.get("application/octet-stream"));

    private final OkHttpClient http;
    private final HttpUrl company;
    private final int minorVersion;
    private final CallLog log;

    HttpExchange(
            OkHttpClient http, HttpUrl baseUrl, String companyId, int minorVersion, CallLog log) {
        this.http = http;
        this.company =
                baseUrl.newBuilder()
                        .addPathSegments("v3/company")
                        .addPathSegment(companyId)
                        .build();
        this.minorVersion = minorVersion;
        this.log = log;
    }

    @Override
    public QboAnswer<JsonNode> send(QboCall call, String bearer) {
        var line = log.begin(call);
        try (var response = http.newCall(request(call, bearer)).execute()) {
            var decoder = new AnswerDecoder(response.code(), pause(response));
            var end = "status=" + response.code();
            return line.ended(end, transactionId(response), decoder.decode(body(response)));
        } catch (ConnectException | UnknownHostException failure) {
            return line.ended(
                    end(failure),
                    NO_TRANSACTION,
                    new Failed<>(new NotDelivered("QuickBooks cannot be reached")));
        } catch (IOException failure) {
            return line.ended(
                    end(failure), NO_TRANSACTION, new Failed<>(new OutcomeUnknown(BROKEN)));
        }
    }

    private static String end(IOException failure) {
        return "failed=" + failure.getClass().getSimpleName();
    }

    /** QuickBooks documents no Retry-After; one that comes may lengthen the pause, within reason */
    private static Duration pause(Response response) {
        var wanted = requireNonNullElse(response.header("Retry-After"), "");
        return SECONDS.matcher(wanted).matches()
                ? Duration.ofSeconds(
                        Math.clamp(
                                Long.parseLong(wanted),
                                FaultCatalogue.THROTTLE_PAUSE.toSeconds(),
                                LONGEST_PAUSE.toSeconds()))
                : FaultCatalogue.THROTTLE_PAUSE;
    }

    private static byte[] body(Response response) throws IOException {
        var source = response.body().source();
        if (source.request(LARGEST_ANSWER_BYTES + 1L)) {
            throw new IOException("an answer of more than " + LARGEST_ANSWER_BYTES + " bytes");
        }
        return source.readByteArray();
    }

    private static String transactionId(Response response) {
        return requireNonNullElse(response.header("intuit_tid"), NO_TRANSACTION);
    }

    private Request request(QboCall call, String bearer) {
        var request =
                new Request.Builder()
                        .header("Authorization", "Bearer " + bearer)
                        .header("Accept", "application/json")
                        .header("User-Agent", "Tieout");
        return switch (call) {
            case QboCall.Read read -> request.url(address(read)).build();
            case QboCall.Query(_, var statement) -> query(request, statement);
            case QboCall.Changes changes -> request.url(address(changes)).build();
            case QboCall.Report report -> request.url(address(report)).build();
            case QboCall.Write write ->
                    request.url(address(write)).post(json(write.body())).build();
            case QboCall.Print print ->
                    request.url(address(print)).header("Accept", "application/pdf").build();
            case QboCall.Send send -> request.url(address(send)).post(NOTHING).build();
            case QboCall.Batch batch ->
                    request.url(
                                    path("batch")
                                            .addQueryParameter("requestid", batch.requestId())
                                            .build())
                            .post(json(BatchBody.of(batch.items())))
                            .build();
        };
    }

    private HttpUrl address(QboCall.Read read) {
        return path(read.entity()).addPathSegment(read.id()).build();
    }

    private Request query(Request.Builder request, String statement) {
        if (statement.length() > LONGEST_QUERY_IN_ADDRESS) {
            var body = RequestBody.create(statement.getBytes(UTF_8), STATEMENT);
            return request.url(path("query").build()).post(body).build();
        }
        return request.url(path("query").addQueryParameter("query", statement).build()).build();
    }

    private HttpUrl address(QboCall.Changes changes) {
        return path("cdc")
                .addQueryParameter("entities", String.join(",", changes.entities()))
                .addQueryParameter("changedSince", changes.since().toString())
                .build();
    }

    private HttpUrl address(QboCall.Report report) {
        var address = path("reports").addPathSegment(report.name());
        new TreeMap<>(report.parameters()).forEach(address::addQueryParameter);
        return address.build();
    }

    private HttpUrl address(QboCall.Write write) {
        var address = path(write.entity()).addQueryParameter("requestid", write.requestId());
        if (!write.operation().isEmpty()) {
            address.addQueryParameter("operation", write.operation());
        }
        return address.build();
    }

    /** facts sheet, section 9 */
    private HttpUrl address(QboCall.Print print) {
        return path(print.entity()).addPathSegment(print.id()).addPathSegment("pdf").build();
    }

    /** facts sheet, section 9: an empty body of bytes, and the address in the query */
    private HttpUrl address(QboCall.Send send) {
        return path(send.entity())
                .addPathSegment(send.id())
                .addPathSegment("send")
                .addQueryParameter("sendTo", send.to())
                .addQueryParameter("requestid", send.requestId())
                .build();
    }

    private HttpUrl.Builder path(String segment) {
        return company.newBuilder()
                .addPathSegment(segment)
                .addQueryParameter("minorversion", Integer.toString(minorVersion));
    }

    private static RequestBody json(Object body) {
        return RequestBody.create(QboJson.MAPPER.writeValueAsBytes(body), JSON);
    }
}
