package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.twin.throttle.Throttle;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ThrottleTest {

    private final AtomicReference<Instant> machine =
            new AtomicReference<>(Instant.parse("2026-11-20T00:00:00Z"));

    private final Sandbox qbo =
            Sandbox.connected(
                    TwinOptions.inMemory().withMachine(machine::get),
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
    void aSecondOfTheMachineCountsToo() {
        for (int i = 0; i < 10; i++) {
            assertThat(qbo.get("/preferences").status()).isEqualTo(200);
        }
        assertThat(qbo.get("/preferences").status()).isEqualTo(429);

        machine.updateAndGet(now -> now.plusSeconds(1));

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
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.enter("app", false, at(i, 0))).isTrue();
        }

        boolean eleventh = throttle.enter("app", false, at(30, 0));
        throttle.leave("app");

        assertThat(eleventh).isFalse();
        assertThat(throttle.enter("app", false, at(30, 0))).isTrue();
        assertThat(throttle.enter("other", false, at(30, 0))).isTrue();
    }

    @Test
    void q6AllAppsTogetherGet120BatchesAMinute() {
        Throttle throttle = new Throttle();
        for (int i = 0; i < 120; i++) {
            String app = "app" + i % 4;
            assertThat(throttle.enter(app, true, at(0, i * 250L))).isTrue();
            throttle.leave(app);
        }

        assertThat(throttle.enter("app5", true, at(31, 0))).isFalse();
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

    private static Throttle.Moment at(long seconds, long millis) {
        Instant both = Instant.EPOCH.plusSeconds(seconds).plusMillis(millis);
        return new Throttle.Moment(both, both);
    }
}
