package io.tieout.qbo.oauth;

import static io.tieout.qbo.oauth.TokenScene.REALM;
import static io.tieout.qbo.oauth.TokenScene.START;
import static io.tieout.qbo.oauth.TokenScene.granted;
import static io.tieout.qbo.oauth.TokenScene.silentGrant;
import static io.tieout.qbo.oauth.TokenScene.tokens;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Good;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TokenKeeperTest {

    private final TokenScene scene = new TokenScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aFreshTokenIsUsedWithoutAsking() {
        scene.clock.advance(Duration.ofMinutes(55).minusSeconds(1));

        assertThat(scene.keeper().bearer()).isEqualTo(new Good<>("access-0"));
        assertThat(scene.server.getRequestCount()).isZero();
    }

    @Test
    void aTokenThatDiesInFiveMinutesIsRefreshedFirst() throws InterruptedException {
        scene.server.enqueue(granted(1));
        scene.clock.advance(Duration.ofMinutes(55));

        assertThat(scene.keeper().bearer()).isEqualTo(new Good<>("access-1"));

        var request = scene.server.takeRequest();
        assertThat(requireNonNull(request.getBody()).utf8())
                .isEqualTo("grant_type=refresh_token&refresh_token=refresh-0");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @Test
    void whatARefreshBringsIsStoredWithItsLifeInTenantTime() {
        scene.server.enqueue(granted(1));
        scene.clock.advance(Duration.ofHours(2));
        var now = scene.clock.now(REALM.tenant());

        scene.keeper().bearer();

        assertThat(scene.store.stored().getLast())
                .isEqualTo(
                        new Tokens(
                                "access-1",
                                now.plusSeconds(3_600),
                                "refresh-1",
                                now.plusSeconds(8_726_400),
                                Optional.of(now.plusSeconds(157_000_000)),
                                Optional.of("refresh-0"),
                                now));
    }

    @Test
    void sixtyFourCallersAtExpiryAreOneRefresh() throws InterruptedException, ExecutionException {
        scene.server.enqueue(granted(1));
        scene.clock.advance(Duration.ofHours(1));
        var keeper = scene.keeper();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<QboAnswer<String>> call = keeper::bearer;
            for (var answer : callers.invokeAll(Collections.nCopies(64, call))) {
                assertThat(answer.get()).isEqualTo(new Good<>("access-1"));
            }
        }

        assertThat(scene.server.getRequestCount()).isOne();
    }

    @Test
    void whoWasRefusedWithATokenThatWasReplacedMeanwhileAsksForNone() {
        var keeper = scene.keeper();
        keeper.bearer();
        scene.store.store(REALM.tenant(), REALM.connection(), tokens(9, START));

        assertThat(keeper.bearerInsteadOf("access-0")).isEqualTo(new Good<>("access-9"));
        assertThat(scene.server.getRequestCount()).isZero();
    }

    @Test
    void aTokenThatTurnsFortyFiveMinutesOldIsRefreshedThoughNobodyNeedsIt() {
        scene.server.enqueue(granted(1));
        var keeper = scene.keeper();

        scene.clock.advance(Duration.ofMinutes(45).minusSeconds(1));
        assertThat(keeper.refreshOnceOld()).isEqualTo(new Good<>("access-0"));
        scene.clock.advance(Duration.ofSeconds(1));

        assertThat(keeper.refreshOnceOld()).isEqualTo(new Good<>("access-1"));
        assertThat(scene.server.getRequestCount()).isOne();
    }

    @Test
    void theHardEndIsAskedForAndKeptWhenALaterAnswerIsSilent() throws InterruptedException {
        scene.server.enqueue(granted(1));
        scene.server.enqueue(silentGrant(2));
        scene.clock.advance(Duration.ofHours(1));
        var hardEnd = scene.clock.now(REALM.tenant()).plusSeconds(157_000_000);
        var keeper = scene.keeper();

        keeper.bearer();
        scene.clock.advance(Duration.ofHours(1));
        keeper.bearer();

        assertThat(
                        scene.server
                                .takeRequest()
                                .getHeaders()
                                .get("x-include-refresh-token-hard-expires-in"))
                .isEqualTo("true");
        assertThat(scene.store.stored().getLast().hardExpiresAt()).contains(hardEnd);
    }
}
