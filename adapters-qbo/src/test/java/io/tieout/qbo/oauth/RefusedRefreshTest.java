package io.tieout.qbo.oauth;

import static io.tieout.qbo.oauth.TokenScene.REALM;
import static io.tieout.qbo.oauth.TokenScene.fault;
import static io.tieout.qbo.oauth.TokenScene.form;
import static io.tieout.qbo.oauth.TokenScene.granted;
import static io.tieout.qbo.oauth.TokenScene.invalidGrant;
import static io.tieout.qbo.oauth.TokenScene.rotatedOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a refused or failed refresh costs, and what it does not. */
final class RefusedRefreshTest {

    private final TokenScene scene = new TokenScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aGrantThatIntuitNoLongerKnowsIsLostForGood() {
        scene.server.enqueue(
                new MockResponse.Builder().code(400).body("{\"error\":\"invalid_grant\"}").build());
        scene.clock.advance(Duration.ofHours(1));

        assertThat(fault(scene.keeper().bearer()))
                .isEqualTo(
                        new AuthorisationLost("Intuit no longer accepts our authorisation", false));
    }

    @Test
    void aWrongClientSecretIsOurMistakeAndLosesNoGrant() {
        scene.server.enqueue(
                new MockResponse.Builder()
                        .code(401)
                        .body("{\"error\":\"invalid_client\"}")
                        .build());
        scene.clock.advance(Duration.ofHours(1));

        assertThat(fault(scene.keeper().bearer()))
                .isEqualTo(
                        new NotDelivered(
                                "Intuit does not know this application; check its client id and"
                                        + " secret"));
    }

    @Test
    void aTokenServerThatIsDownLosesNoGrant() {
        scene.server.enqueue(new MockResponse.Builder().code(502).body("<html></html>").build());
        scene.clock.advance(Duration.ofHours(1));

        assertThat(fault(scene.keeper().bearer())).isInstanceOf(NotDelivered.class);
        assertThat(scene.store.find(REALM.tenant(), REALM.connection())).isPresent();
    }

    @Test
    void theValueBeforeTheLastRotationIsTriedOnceWhenThePresentOneIsRefused()
            throws InterruptedException {
        scene.store.store(REALM.tenant(), REALM.connection(), rotatedOnce());
        scene.server.enqueue(invalidGrant());
        scene.server.enqueue(granted(2));
        scene.clock.advance(Duration.ofHours(1));

        assertThat(scene.keeper().bearer()).isEqualTo(new Good<>("access-2"));

        assertThat(form(scene.server.takeRequest())).endsWith("refresh_token=refresh-1");
        assertThat(form(scene.server.takeRequest())).endsWith("refresh_token=refresh-0");
    }

    @Test
    void aRefreshThatDoesNotRotateKeepsTheValueBeforeTheLastRotation() {
        scene.store.store(REALM.tenant(), REALM.connection(), rotatedOnce());
        scene.server.enqueue(granted(1));
        scene.clock.advance(Duration.ofHours(1));

        scene.keeper().bearer();

        assertThat(scene.store.stored()).hasSize(3);
        assertThat(scene.store.stored().getLast().previousRefresh()).contains("refresh-0");
    }

    @Test
    void aGrantIsLostWhenNeitherValueIsTaken() {
        scene.store.store(REALM.tenant(), REALM.connection(), rotatedOnce());
        scene.server.enqueue(invalidGrant());
        scene.server.enqueue(invalidGrant());
        scene.clock.advance(Duration.ofHours(1));

        assertThat(fault(scene.keeper().bearer())).isInstanceOf(AuthorisationLost.class);
        assertThat(scene.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void withoutStoredTokensTheAuthorisationIsGone() {
        scene.store.clear(REALM.tenant(), REALM.connection());

        assertThat(fault(scene.keeper().bearer())).isInstanceOf(AuthorisationLost.class);
    }

    @Test
    void everyRefreshLeavesATraceWithoutASecret() {
        scene.server.enqueue(granted(1));
        scene.server.enqueue(granted(1));
        scene.server.enqueue(invalidGrant());
        scene.server.enqueue(invalidGrant());
        var keeper = scene.keeper();

        for (int i = 0; i < 3; i++) {
            scene.clock.advance(Duration.ofHours(1));
            keeper.bearer();
        }

        assertThat(scene.life.trail())
                .extracting(Entry::step)
                .containsExactly(Step.ROTATED, Step.REFRESHED, Step.REFRESH_FAILED);
        assertThat(scene.life.trail().toString()).doesNotContain("access-", "refresh-");
    }

    @Test
    void aFailureThatRepeatsLeavesOneTrace() {
        scene.server.enqueue(new MockResponse.Builder().code(502).build());
        scene.server.enqueue(new MockResponse.Builder().code(502).build());
        scene.clock.advance(Duration.ofHours(1));
        var keeper = scene.keeper();

        keeper.bearer();
        keeper.bearer();

        assertThat(scene.life.trail()).extracting(Entry::step).containsExactly(Step.REFRESH_FAILED);
    }
}
