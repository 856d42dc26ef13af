package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class TroubleTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void aResetBeforeLeavesTheBooksAlone() {
        qbo.fault(
                "{\"kind\":\"reset_before\",\"endpoint\":\"customer\",\"method\":\"POST\",\"next\":1}");

        assertThatThrownBy(() -> create("Amy")).isInstanceOf(IOException.class);

        assertThat(customers()).isZero();
    }

    @Test
    void aResetAfterHappensAllTheSame() {
        qbo.fault(
                "{\"kind\":\"reset_after\",\"endpoint\":\"customer\",\"method\":\"POST\",\"next\":1}");

        assertThatThrownBy(() -> create("Amy")).isInstanceOf(IOException.class);

        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void aTruncatedAnswerBreaksOff() {
        qbo.fault("{\"kind\":\"truncated\",\"endpoint\":\"customer\",\"next\":1}");

        assertThatThrownBy(() -> create("Amy")).isInstanceOf(IOException.class);

        assertThat(customers()).isEqualTo(1);
    }

    @Test
    void aGatewaysPageIsNoJson() {
        qbo.fault("{\"kind\":\"html\",\"next\":1}");

        Sandbox.Answer answer = qbo.get("/preferences");

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.text()).startsWith("<html>");
    }

    @Test
    void serverErrorsComeAsTheServiceSendsThem() {
        qbo.fault("{\"kind\":\"http_500\",\"next\":1}");
        qbo.fault("{\"kind\":\"http_503\",\"next\":1}");

        Sandbox.Answer first = qbo.get("/preferences");
        Sandbox.Answer second = qbo.get("/preferences");

        assertThat(first.status()).isEqualTo(500);
        assertThat(first.code()).isEqualTo("10000");
        assertThat(second.status()).isEqualTo(503);
        assertThat(second.text()).isEmpty();
    }

    @Test
    void aThrottleOnPurposeComesAsXml() {
        qbo.fault("{\"kind\":\"throttle_429\",\"next\":1}");

        Sandbox.Answer answer = qbo.get("/preferences");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).startsWith("<?xml").contains("<Error code=\"3001\">");
    }

    @Test
    void anExpiredTokenOnPurposeIsA401() {
        qbo.fault("{\"kind\":\"auth_401\",\"next\":1}");

        assertThat(qbo.get("/preferences").status()).isEqualTo(401);
        assertThat(qbo.get("/preferences").status()).isEqualTo(200);
    }

    @Test
    void aConnectionIsDownUntilItIsPutUpAgain() {
        qbo.fault("{\"kind\":\"connection_down\",\"realm\":\"9130\"}");
        assertThatThrownBy(() -> create("Amy")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> create("Amy")).isInstanceOf(IOException.class);

        qbo.send("DELETE", "/twin/faults", "");

        assertThat(qbo.get("/preferences").status()).isEqualTo(200);
    }

    @Test
    void latencyDelaysTheAnswer() {
        qbo.fault("{\"kind\":\"latency\",\"latencyMillis\":200,\"next\":1}");
        long start = System.nanoTime();

        assertThat(qbo.get("/preferences").status()).isEqualTo(200);

        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(200);
    }

    @Test
    void aTroubleHitsOnlyTheEndpointItWasAskedFor() {
        qbo.fault("{\"kind\":\"http_503\",\"endpoint\":\"oauth\"}");

        assertThat(qbo.get("/preferences").status()).isEqualTo(200);
        assertThat(qbo.refresh(qbo.refreshToken()).status()).isEqualTo(503);
    }

    @Test
    void aRateHitsAboutItsShareOfTheCalls() {
        qbo.fault("{\"kind\":\"http_503\",\"rate\":0.3}");

        int hits = 0;
        for (int i = 0; i < 200; i++) {
            hits += qbo.get("/preferences").status() == 503 ? 1 : 0;
        }

        assertThat(hits).isBetween(40, 80);
    }

    @Test
    void anUnknownKindIsRefusedByName() {
        Sandbox.Answer answer = qbo.fault("{\"kind\":\"earthquake\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("earthquake").contains("reset_after");
    }

    @Test
    void everyCallStandsInTheJournal() {
        qbo.fault("{\"kind\":\"http_503\",\"endpoint\":\"customer\",\"next\":1}");
        qbo.post("/customer?requestid=r9&operation=create", "{\"DisplayName\":\"Amy\"}");
        long seen = qbo.send("GET", "/twin/journal?realm=9130", "").json().path("last").asLong();
        qbo.refresh(qbo.refreshToken());

        JsonNode calls =
                qbo.send("GET", "/twin/journal?realm=9130&after=0", "").json().path("calls");
        JsonNode later =
                qbo.send("GET", "/twin/journal?realm=9130&after=" + seen, "").json().path("calls");

        JsonNode write = calls.path(calls.size() - 2);
        assertThat(write.path("endpoint").asString()).isEqualTo("customer");
        assertThat(write.path("requestid").asString()).isEqualTo("r9");
        assertThat(write.path("status").asInt()).isEqualTo(503);
        assertThat(write.path("fault").asString()).isEqualTo("http_503");
        assertThat(later.size()).isEqualTo(1);
        assertThat(later.path(0).path("operation").asString()).isEqualTo("refresh_token");
    }

    private void create(String name) throws IOException {
        qbo.trySend(
                HttpRequest.newBuilder(qbo.uri("/v3/company/9130/customer"))
                        .header("Authorization", "Bearer " + qbo.accessToken())
                        .POST(BodyPublishers.ofString("{\"DisplayName\":\"" + name + "\"}"))
                        .build());
    }

    private int customers() {
        return qbo.admin("GET", "/books", "").json().path("counts").path("Customer").asInt();
    }
}
