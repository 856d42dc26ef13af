package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class AdminTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void theTwinIsUp() {
        assertThat(qbo.send("GET", "/twin/health", "").text()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void aCompanyIsMadeOnceAndKeepsItsClock() {
        qbo.advance(60);

        ObjectNode again = qbo.realm(Sandbox.REALM, Sandbox.STEPPED).json();

        assertThat(again.path("created").asBoolean()).isFalse();
        assertThat(again.path("realmId").asString()).isEqualTo(Sandbox.REALM);
        assertThat(now()).isEqualTo("2013-01-01T20:01:00Z");
        assertThat(qbo.realm("4711", "{}").json().path("created").asBoolean()).isTrue();
    }

    @Test
    void aRealmIdIsANumber() {
        assertThat(qbo.realm("acme", "{}").status()).isEqualTo(400);
    }

    @Test
    void aClockNeverGoesBack() {
        Sandbox.Answer answer = qbo.admin("POST", "/clock", "{\"now\":\"2012-12-31T00:00:00Z\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("message").asString()).contains("cannot go back");
        assertThat(now()).isEqualTo("2013-01-01T20:00:00Z");
    }

    @Test
    void aSteppedClockMovesToTheInstantItIsTold() {
        assertThat(
                        qbo.admin("POST", "/clock", "{\"now\":\"2013-02-01T00:00:00Z\"}")
                                .json()
                                .path("now")
                                .asString())
                .isEqualTo("2013-02-01T00:00:00Z");
    }

    @Test
    void whatWasVoidedDoesNotCount() {
        String amy = qbo.customer("Amy");
        String paid = qbo.invoice(amy, "10").path("Id").asString();
        String voided = qbo.invoice(amy, "5").path("Id").asString();
        qbo.payment(amy, "12", paid, "10");
        qbo.made(
                "/invoice?operation=void", "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(voided));

        ObjectNode books = qbo.admin("GET", "/books", "").json();

        assertThat(books.path("counts").path("Invoice").asInt()).isEqualTo(1);
        assertThat(books.path("invoiceTotal").asString()).isEqualTo("10.00");
        assertThat(books.path("invoiceBalance").asString()).isEqualTo("0");
        assertThat(books.path("paymentTotal").asString()).isEqualTo("12.00");
        assertThat(books.path("unapplied").asString()).isEqualTo("2.00");
        assertThat(books.path("byCurrency").path("USD").path("paymentTotal").asString())
                .isEqualTo("12.00");
    }

    @Test
    void aRefusalByHandLooksLikeTheApis() {
        Sandbox.Answer answer = qbo.admin("POST", "/entities/Customer", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("6080");
    }

    @Test
    void aPaymentWithoutAmountIsRefusedByName() {
        assertThat(qbo.admin("POST", "/payments", "{\"customerId\":\"1\"}").text())
                .contains("amount is no number");
    }

    @Test
    void anUnknownRealmIsNotFound() {
        assertThat(qbo.send("GET", "/twin/realms/404/books", "").status()).isEqualTo(404);
    }

    @Test
    void anAppThatCannotSignIsRefused() {
        assertThat(
                        qbo.send(
                                        "PUT",
                                        "/twin/apps/x",
                                        "{\"clientSecret\":\"s\",\"webhookUrl\":\"http://127.0.0.1/\"}")
                                .status())
                .isEqualTo(400);
    }

    private String now() {
        return qbo.admin("GET", "/idle", "").json().path("now").asString();
    }
}
