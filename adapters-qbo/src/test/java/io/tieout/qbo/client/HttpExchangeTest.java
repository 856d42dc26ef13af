package io.tieout.qbo.client;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboCall.Batch.Item;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import io.tieout.qbo.client.QboFault.Throttled;
import io.tieout.qbo.fake.SteppedClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class HttpExchangeTest {

    private static final Realm REALM =
            new Realm(new ConnectionId(new UUID(0, 2)), new TenantId(new UUID(0, 1)), "9130");

    private final List<Call> journal = new ArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient http =
            new OkHttpClient.Builder()
                    .callTimeout(Duration.ofSeconds(1))
                    .retryOnConnectionFailure(false)
                    .build();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aChangeCarriesItsRequestIdTheMinorVersionAndTheToken() throws InterruptedException {
        server.enqueue(good());

        send(new QboCall.Write(Urgency.DOCUMENT, "invoice", "void", "abc-g1", Map.of("Id", "7")));

        var request = server.takeRequest();
        assertThat(request.getRequestLine())
                .isEqualTo(
                        "POST /v3/company/9130/invoice?minorversion=75&requestid=abc-g1"
                                + "&operation=void HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer secret");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(text(request.getBody())).isEqualTo("{\"Id\":\"7\"}");
    }

    @Test
    void amountsLeaveWithExactlyTheDigitsTheyHave() throws InterruptedException {
        server.enqueue(good());

        send(
                new QboCall.Write(
                        Urgency.DOCUMENT,
                        "invoice",
                        "",
                        "abc-g1",
                        List.of(
                                new BigDecimal("0.10"),
                                new BigDecimal("1E+3"),
                                new BigDecimal("0.0000001"),
                                new BigDecimal("123456789012.345"))));

        assertThat(text(server.takeRequest().getBody()))
                .isEqualTo("[0.10,1000,0.0000001,123456789012.345]");
    }

    @Test
    void aReadNamesTheRecord() throws InterruptedException {
        server.enqueue(good());

        send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"));

        assertThat(server.takeRequest().getRequestLine())
                .isEqualTo("GET /v3/company/9130/payment/12?minorversion=75 HTTP/1.1");
    }

    @Test
    void aStatementIsEscapedOnce() throws InterruptedException {
        server.enqueue(good());

        send(
                new QboCall.Query(
                        Urgency.DOCUMENT, "select * from Item where Name = 'A+B & \\'C\\''"));

        var url = server.takeRequest().getUrl();
        assertThat(url.queryParameter("query"))
                .isEqualTo("select * from Item where Name = 'A+B & \\'C\\''");
        assertThat(url.encodedQuery()).contains("%2B").contains("%26");
    }

    @Test
    void aLongStatementIsPosted() throws InterruptedException {
        server.enqueue(good());
        var statement = "select * from Item where Id in ('" + "1".repeat(1_500) + "')";

        send(new QboCall.Query(Urgency.DOCUMENT, statement));

        var request = server.takeRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/text");
        assertThat(text(request.getBody())).isEqualTo(statement);
    }

    @Test
    void whatChangedIsAskedForByEntitiesAndInstant() throws InterruptedException {
        server.enqueue(good());

        send(
                new QboCall.Changes(
                        Urgency.POLL,
                        List.of("Invoice", "Payment"),
                        Instant.parse("2026-03-01T00:00:00Z")));

        assertThat(server.takeRequest().getRequestLine())
                .isEqualTo(
                        "GET /v3/company/9130/cdc?minorversion=75&entities=Invoice%2CPayment"
                                + "&changedSince=2026-03-01T00%3A00%3A00Z HTTP/1.1");
    }

    @Test
    void aReportIsAskedForByNameAndParameters() throws InterruptedException {
        server.enqueue(good());

        send(
                new QboCall.Report(
                        Urgency.REPORT, "AgedReceivables", Map.of("report_date", "2026-03-01")));

        assertThat(server.takeRequest().getRequestLine())
                .isEqualTo(
                        "GET /v3/company/9130/reports/AgedReceivables?minorversion=75"
                                + "&report_date=2026-03-01 HTTP/1.1");
    }

    @Test
    void aBatchNumbersItsItemsAndEachReadInItIsMetered() throws InterruptedException {
        server.enqueue(good());

        send(
                new QboCall.Batch(
                        Urgency.DOCUMENT,
                        "abc-g1",
                        List.of(
                                new Item.Change("Invoice", "create", Map.of("DocNumber", "7")),
                                new Item.Find("select * from Item"),
                                new Item.Find("select * from Class"))));

        var request = server.takeRequest();
        assertThat(request.getRequestLine())
                .isEqualTo("POST /v3/company/9130/batch?minorversion=75&requestid=abc-g1 HTTP/1.1");
        assertThat(text(request.getBody()))
                .isEqualTo(
                        "{\"BatchItemRequest\":[{\"bId\":\"i1\",\"operation\":\"create\","
                                + "\"Invoice\":{\"DocNumber\":\"7\"}},"
                                + "{\"bId\":\"i2\",\"Query\":\"select * from Item\"},"
                                + "{\"bId\":\"i3\",\"Query\":\"select * from Class\"}]}");
        assertThat(journal.getFirst().isBatch()).isTrue();
        assertThat(journal.getFirst().meteredReads()).isEqualTo(2);
    }

    @Test
    void aBatchOfMoreThanThirtyIsRefusedHere() {
        var items = Collections.<Item>nCopies(31, new Item.Find("select * from Item"));

        assertThatThrownBy(() -> new QboCall.Batch(Urgency.DOCUMENT, "abc-g1", items))
                .hasMessageContaining("1 to 30 items, got 31");
    }

    @Test
    void theJournalSaysHowACallEndedAndWhatSupportCallsIt() {
        server.enqueue(
                new MockResponse.Builder()
                        .addHeader("intuit_tid", "1-abc")
                        .body("{\"time\":\"now\"}")
                        .build());
        server.enqueue(new MockResponse.Builder().code(503).build());

        send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"));
        send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"));

        assertThat(journal)
                .extracting(Call::label, Call::ending, Call::transactionId, Call::meteredReads)
                .containsExactly(
                        tuple("GET payment", Ending.GOOD, "1-abc", 1),
                        tuple("GET payment", Ending.FAILED, "-", 0));
    }

    @Test
    void aChangeIsNotMetered() {
        server.enqueue(good());

        send(new QboCall.Write(Urgency.DOCUMENT, "invoice", "", "abc-g1", Map.of()));

        assertThat(journal.getFirst().meteredReads()).isZero();
        assertThat(journal.getFirst().requestId()).isEqualTo("abc-g1");
    }

    @Test
    void aServerThatIsNotThereWasNeverAsked() {
        server.close();

        assertThat(fault(send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"))))
                .isInstanceOf(NotDelivered.class);
    }

    @Test
    void aConnectionThatBreaksBeforeTheAnswerLeavesTheOutcomeOpen() {
        server.enqueue(
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

        assertThat(fault(send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"))))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void anAnswerThatNeverComesLeavesTheOutcomeOpen() {
        server.enqueue(
                new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());

        assertThat(fault(send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"))))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        var endless = new Buffer().write(new byte[HttpExchange.LARGEST_ANSWER_BYTES + 1]);
        server.enqueue(new MockResponse.Builder().body(endless).build());

        assertThat(fault(send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"))))
                .isEqualTo(
                        new OutcomeUnknown(
                                "the connection broke or timed out before an answer came"));
    }

    @ParameterizedTest
    @CsvSource({"'',60", "5,60", "90,90", "999999,3600", "soon,60"})
    void aThrottlePausesForAMinuteOrForLongerIfQuickBooksSaysSo(String wanted, long seconds) {
        server.enqueue(
                new MockResponse.Builder().code(429).addHeader("Retry-After", wanted).build());

        assertThat(fault(send(new QboCall.Read(Urgency.DOCUMENT, "payment", "12"))))
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled ->
                                assertThat(throttled.pause())
                                        .isEqualTo(Duration.ofSeconds(seconds)));
    }

    @Test
    void aRequestIdLongerThanQuickBooksTakesIsRefusedHere() {
        assertThatThrownBy(() ->
                        new QboCall.Write(Urgency.DOCUMENT, "invoice", "", "x".repeat(51), ""))
                .hasMessageContaining("1 to 50 characters");
    }

    private QboAnswer<JsonNode> send(QboCall call) {
        var baseUrl = HttpUrl.get("http://127.0.0.1:" + server.getPort());
        var clock = new SteppedClock(Instant.parse("2026-03-02T12:00:00Z"));
        var log = new CallLog(REALM, clock, journal::add);
        return new HttpExchange(http, baseUrl, REALM.companyId(), 75, log).send(call, "secret");
    }

    private static QboFault fault(QboAnswer<JsonNode> answer) {
        return switch (answer) {
            case Failed<JsonNode>(var fault) -> fault;
            case QboAnswer.Good<JsonNode>(var body) -> throw new AssertionError(body.toString());
        };
    }

    private static MockResponse good() {
        return new MockResponse.Builder().body("{\"time\":\"now\"}").build();
    }

    private static String text(@Nullable ByteString body) {
        return requireNonNull(body).utf8();
    }
}
