package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.twin.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Q7: data going in is free, data going out is metered, and some day blocked. */
final class ReadMeterTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void q7ReadsCountAndWritesDoNot() {
        String customer = qbo.customer("Amy");
        String invoice = qbo.invoice(customer, "10").path("Id").asString();
        assertThat(reads().path("2013-01").asInt()).isZero();

        qbo.get("/customer/" + customer);
        qbo.query("select * from Invoice");
        qbo.post("/query", "select * from Item");
        qbo.get("/cdc?entities=Invoice&changedSince=2012-12-31");
        qbo.get("/companyinfo/9130");
        qbo.get("/invoice/" + invoice + "/pdf");

        assertThat(reads().path("2013-01").asInt()).isEqualTo(6);
    }

    @Test
    void q7EachReadInABatchCountsForItself() {
        qbo.post(
                "/batch",
                """
                {"BatchItemRequest":[{"bId":"1","Query":"select * from Item"},
                 {"bId":"2","Query":"select * from Customer"},
                 {"bId":"3","operation":"create","Customer":{"DisplayName":"Amy"}}]}
                """);

        assertThat(reads().path("2013-01").asInt()).isEqualTo(2);
    }

    @Test
    void q7WhatWasRefusedDoesNotCount() {
        qbo.get("/customer/999");
        qbo.query("select nothing");

        assertThat(reads().path("2013-01").asInt()).isZero();
    }

    @Test
    void q7BeyondTheAllowanceReadsAreBlockedUntilNextMonthAndWritesAreNot() {
        capAt(2);
        qbo.get("/preferences");
        qbo.get("/preferences");

        Sandbox.Answer blocked = qbo.get("/preferences");
        Sandbox.Answer inABatch =
                qbo.post("/batch", "{\"BatchItemRequest\":[{\"Query\":\"select * from Item\"}]}");

        assertThat(blocked.status()).isEqualTo(429);
        assertThat(blocked.detail()).startsWith("The monthly limit");
        assertThat(inABatch.status()).isEqualTo(429);
        assertThat(qbo.post("/customer", "{\"DisplayName\":\"Amy\"}").status()).isEqualTo(200);

        qbo.admin("POST", "/clock", "{\"now\":\"2013-02-01T00:00:00Z\"}");
        String token = qbo.refresh(qbo.refreshToken()).json().path("access_token").asString();

        assertThat(qbo.api("9130", token, "GET", "/preferences", "").status()).isEqualTo(200);
        assertThat(reads().toString()).isEqualTo("{\"2013-01\":2,\"2013-02\":1}");
    }

    @Test
    void anAppIsShownWithoutItsSecrets() {
        ObjectNode app = qbo.send("GET", "/twin/apps/" + Sandbox.CLIENT, "").json();

        assertThat(app.path("webhookFormat").asString()).isEqualTo("cloudevents");
        assertThat(app.toString()).doesNotContain(Sandbox.SECRET).doesNotContain("erifier");
        assertThat(qbo.send("GET", "/twin/apps/unknown", "").status()).isEqualTo(404);
    }

    private void capAt(long reads) {
        qbo.app(Json.object().put("clientSecret", Sandbox.SECRET).put("monthlyReadCap", reads));
    }

    private JsonNode reads() {
        return qbo.send("GET", "/twin/apps/" + Sandbox.CLIENT, "").json().path("reads");
    }
}
