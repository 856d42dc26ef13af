package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.twin.throttle.Throttle;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private final Sandbox qbo =
            Sandbox.connected(
                    "{\"clock\":{\"mode\":\"stepped\",\"now\":\"2013-01-01T00:00:00Z\"}}");

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void q6TenCallsASecondGetThroughAndTheEleventhDoesNot() {
        for (int i = 0; i < 10; i++) {
            assertThat(qbo.get("/preferences").status()).isEqualTo(200);
        }

        Sandbox.Answer refused = qbo.get("/preferences");
        qbo.advance(1);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("3001");
        assertThat(refused.headers()).doesNotContainKey("retry-after");
        assertThat(qbo.get("/preferences").status()).isEqualTo(200);
    }

    @Test
    void fiveHundredCallsAMinuteGetThrough() {
        for (int i = 0; i < 500; i++) {
            assertThat(qbo.get("/preferences").status()).isEqualTo(200);
            if (i % 10 == 9) {
                qbo.advance(1);
            }
        }
        assertThat(qbo.get("/preferences").status()).isEqualTo(429);

        qbo.advance(10);

        assertThat(qbo.get("/preferences").status()).isEqualTo(200);
    }

    @Test
    void fortyBatchesAMinuteGetThrough() {
        for (int i = 0; i < 40; i++) {
            assertThat(qbo.post("/batch", "{\"BatchItemRequest\":[]}").status()).isEqualTo(200);
            qbo.advance(1);
        }

        assertThat(qbo.post("/batch", "{\"BatchItemRequest\":[]}").status()).isEqualTo(429);
        assertThat(qbo.get("/preferences").status()).isEqualTo(200);
    }

    @Test
    void tenCallsAtOnceGetThroughAndTheEleventhDoesNot() {
        Throttle throttle = new Throttle();
        Instant now = Instant.EPOCH;
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.enter("app", false, now.plusSeconds(i))).isTrue();
        }

        boolean eleventh = throttle.enter("app", false, now.plusSeconds(30));
        throttle.leave("app");

        assertThat(eleventh).isFalse();
        assertThat(throttle.enter("app", false, now.plusSeconds(30))).isTrue();
        assertThat(throttle.enter("other", false, now.plusSeconds(30))).isTrue();
    }

    @Test
    void q6AllAppsTogetherGet120BatchesAMinute() {
        Throttle throttle = new Throttle();
        Instant now = Instant.EPOCH;
        for (int i = 0; i < 120; i++) {
            String app = "app" + i % 4;
            assertThat(throttle.enter(app, true, now.plusMillis(i * 250L))).isTrue();
            throttle.leave(app);
        }

        assertThat(throttle.enter("app5", true, now.plusSeconds(31))).isFalse();
    }

    @Test
    void aCompanyMayBeFreedOfThrottles() {
        qbo.realm(Sandbox.REALM, "{\"throttles\":false}");

        for (int i = 0; i < 30; i++) {
            assertThat(qbo.get("/preferences").status()).isEqualTo(200);
        }
    }

    @Test
    void aBookkeeperIsNotThrottled() {
        for (int i = 0; i < 30; i++) {
            assertThat(
                            qbo.admin(
                                            "POST",
                                            "/entities/Customer?operation=create",
                                            "{\"DisplayName\":\"" + i + "\"}")
                                    .status())
                    .isEqualTo(200);
        }
    }
}
