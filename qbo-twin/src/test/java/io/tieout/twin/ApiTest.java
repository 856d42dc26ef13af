package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

final class ApiTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void theSameRequestIdGetsTheFirstAnswerAndChangesNothing() {
        Sandbox.Answer first = qbo.post("/customer?requestid=r1", "{\"DisplayName\":\"Amy\"}");
        qbo.advance(5);
        Sandbox.Answer second = qbo.post("/customer?requestid=r1", "{\"DisplayName\":\"Other\"}");

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(count("Customer")).isEqualTo(1);
    }

    @Test
    void q8ARequestIdStillAnswersForAnEntityThatIsGone() {
        String customer = qbo.customer("Amy");
        String body = Sandbox.invoiceJson(customer, "5", "USD");
        ObjectNode invoice = qbo.made("/invoice?requestid=ghost", body);
        String id = invoice.path("Id").asString();
        qbo.made("/invoice?operation=delete", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(id));

        assertThat(qbo.made("/invoice?requestid=ghost", body)).isEqualTo(invoice);
        assertThat(qbo.get("/invoice/" + id).code()).isEqualTo("610");
    }

    @Test
    void aForgottenRequestIdIsANewRequest() {
        qbo.made("/customer?requestid=r1", "{\"DisplayName\":\"Amy\"}");

        qbo.admin("DELETE", "/requestids", "");

        assertThat(qbo.post("/customer?requestid=r1", "{\"DisplayName\":\"Amy\"}").code())
                .isEqualTo("6240");
    }

    @Test
    void aRefusalIsNotRemembered() {
        assertThat(qbo.post("/customer?requestid=r2", "{}").code()).isEqualTo("6080");

        assertThat(qbo.post("/customer?requestid=r2", "{\"DisplayName\":\"Amy\"}").status())
                .isEqualTo(200);
    }

    @Test
    void aRequestIdHasAtMost50Characters() {
        assertThat(qbo.post("/customer?requestid=" + "x".repeat(51), "{}").code())
                .isEqualTo("2130");
    }

    @Test
    void theOfficialSdksWayOfAskingIsUnderstood() throws IOException {
        Sandbox.Answer written =
                qbo.send(
                        HttpRequest.newBuilder(
                                        qbo.uri(
                                                "/v3/company/9130/customer?requestid=abc&minorversion=73&"))
                                .header("Authorization", "Bearer " + qbo.accessToken())
                                .header("Content-Encoding", "gzip")
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                zipped("{\"DisplayName\":\"Zipped\"}")))
                                .build());
        Sandbox.Answer read =
                qbo.send(
                        HttpRequest.newBuilder(
                                        qbo.uri(
                                                "/v3/company/9130/query?query=select+*+from+Customer&requestid=def&minorversion=73&"))
                                .header("Authorization", "Bearer " + qbo.accessToken())
                                .header("Content-Encoding", "gzip")
                                .build());

        assertThat(written.entity().path("DisplayName").asString()).isEqualTo("Zipped");
        assertThat(read.status()).isEqualTo(200);
    }

    @Test
    void everyAnswerCarriesATransactionId() {
        assertThat(qbo.get("/preferences").headers()).containsKey("intuit_tid");
    }

    @Test
    void companyInfoIsReadByTheRealmsOwnId() {
        ObjectNode company = qbo.get("/companyinfo/" + Sandbox.REALM).entity();

        assertThat(company.path("CompanyName").asString()).isEqualTo("Sandbox");
        assertThat(company.path("CompanyAddr").path("Country").asString()).isEqualTo("USA");
        assertThat(qbo.get("/companyinfo/1").code()).isEqualTo("610");
    }

    @Test
    void whatDoesNotExistIsNotFoundWith400() {
        assertThat(qbo.get("/invoice/12345").status()).isEqualTo(400);
        assertThat(qbo.get("/invoice/12345").code()).isEqualTo("610");
        assertThat(qbo.get("/invoice/x").code()).isEqualTo("2030");
        assertThat(qbo.get("/unicorn/1").code()).isEqualTo("500");
        assertThat(qbo.post("/taxcode", "{\"Name\":\"x\"}").code()).isEqualTo("500");
        assertThat(qbo.post("/customer?operation=delete", "{\"Id\":\"1\"}").code())
                .isEqualTo("500");
    }

    @Test
    void aBodyThatIsNotJsonIsRefused() {
        assertThat(qbo.post("/customer", "{\"DisplayName\":").code()).isEqualTo("2010");
    }

    @Test
    void aBatchDoesEachItemOnItsOwn() {
        ObjectNode answer =
                qbo.post(
                                "/batch",
                                """
                                {"BatchItemRequest":[
                                 {"bId":"1","operation":"create","Customer":{"DisplayName":"Amy"}},
                                 {"bId":"2","operation":"create","Customer":{"DisplayName":"Amy"}},
                                 {"bId":"3","Query":"select * from Customer"}]}
                                """)
                        .json();

        JsonNode items = answer.path("BatchItemResponse");
        assertThat(items.path(0).path("Customer").path("Id").asString()).isEqualTo("1");
        assertThat(items.path(1).path("Fault").path("Error").path(0).path("code").asString())
                .isEqualTo("6240");
        assertThat(items.path(2).path("QueryResponse").path("Customer").size()).isEqualTo(1);
        assertThat(items.path(2).path("bId").asString()).isEqualTo("3");
    }

    @Test
    void aBatchIsTheSameOnlyIfItsItemsIdsAreTheSame() {
        String first = batch("1");
        qbo.post("/batch?requestid=b", first);
        Sandbox.Answer same = qbo.post("/batch?requestid=b", first);
        Sandbox.Answer other = qbo.post("/batch?requestid=b", batch("2"));

        assertThat(same.text()).doesNotContain("Fault");
        assertThat(other.text()).contains("6240");
    }

    @Test
    void aBatchHasAtMost30Items() {
        String items =
                IntStream.range(0, 31)
                        .mapToObj(i ->
                                "{\"bId\":\"%d\",\"Query\":\"select * from Item\"}".formatted(i))
                        .collect(Collectors.joining(","));

        assertThat(qbo.post("/batch", "{\"BatchItemRequest\":[" + items + "]}").code())
                .isEqualTo("1040");
    }

    @Test
    void q4ChangeDataCaptureTellsOfRowsAndOfTheirEnd() {
        String customer = qbo.customer("Amy");
        String kept = qbo.invoice(customer, "1").path("Id").asString();
        String gone = qbo.invoice(customer, "2").path("Id").asString();
        qbo.made(
                "/invoice?operation=delete", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(gone));

        ObjectNode answer =
                qbo.get("/cdc?entities=Invoice,Payment&changedSince=2013-01-01T00:00:00Z").json();

        JsonNode groups = answer.path("CDCResponse").path(0).path("QueryResponse");
        assertThat(groups.path(0).path("Invoice").path(0).path("Id").asString()).isEqualTo(kept);
        assertThat(groups.path(0).path("Invoice").path(1).path("status").asString())
                .isEqualTo("Deleted");
        assertThat(groups.path(0).path("Invoice").path(1).path("Id").asString()).isEqualTo(gone);
        assertThat(groups.path(1).toString()).isEqualTo("{}");
        qbo.advance(1);
        assertThat(
                        qbo.get("/cdc?entities=Invoice&changedSince=2013-01-01T20:00:01Z")
                                .json()
                                .path("CDCResponse")
                                .path(0)
                                .path("QueryResponse")
                                .path(0)
                                .toString())
                .isEqualTo("{}");
    }

    @Test
    void q4ChangeDataCaptureKnowsNoTaxCodes() {
        for (String kind : List.of("TaxCode", "TaxRate", "TaxAgency", "JournalCode", "Sandwich")) {
            assertThat(qbo.get("/cdc?changedSince=2013-01-01&entities=" + kind).code())
                    .isEqualTo("2170");
        }
    }

    @Test
    void q4ChangeDataCaptureLooksBack30Days() {
        assertThat(qbo.get("/cdc?entities=Invoice&changedSince=2012-12-01T00:00:00Z").code())
                .isEqualTo("2190");
        assertThat(qbo.get("/cdc?entities=TaxCode&changedSince=2013-01-01").code())
                .isEqualTo("2170");
    }

    @Test
    void q4ChangeDataCaptureTellsOfAtMostAThousandObjects() {
        for (int i = 0; i < 34; i++) {
            int first = i * 30;
            String items =
                    IntStream.range(first, first + 30)
                            .mapToObj(n ->
                                    "{\"bId\":\"%d\",\"operation\":\"create\",\"Customer\":{\"DisplayName\":\"C%d\"}}"
                                            .formatted(n, n))
                            .collect(Collectors.joining(","));
            qbo.post("/batch", "{\"BatchItemRequest\":[" + items + "]}");
        }

        JsonNode groups =
                qbo.get("/cdc?entities=Customer,Item&changedSince=2013-01-01T00:00:00Z")
                        .json()
                        .path("CDCResponse")
                        .path(0)
                        .path("QueryResponse");

        assertThat(groups.path(0).path("Customer").size()).isEqualTo(1_000);
        assertThat(groups.path(1).toString()).isEqualTo("{}");
    }

    private static String batch(String bId) {
        return """
        {"BatchItemRequest":[{"bId":"%s","operation":"create","Customer":{"DisplayName":"Amy"}}]}
        """
                .formatted(bId);
    }

    private int count(String kind) {
        return qbo.query("select count(*) from " + kind)
                .json()
                .path("QueryResponse")
                .path("totalCount")
                .asInt();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
