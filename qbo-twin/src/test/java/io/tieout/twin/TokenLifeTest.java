package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.twin.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class TokenLifeTest {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void anAccessTokenLivesAnHourOfTheCompanysClock() {
        qbo.advance(HOUR - 1);
        assertThat(qbo.get("/companyinfo/" + Sandbox.REALM).status()).isEqualTo(200);

        qbo.advance(1);
        Sandbox.Answer expired = qbo.get("/companyinfo/" + Sandbox.REALM);

        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.json().path("fault").path("type").asString())
                .isEqualTo("AUTHENTICATION");
        assertThat(expired.json().path("fault").path("error").path(0).path("code").asString())
                .isEqualTo("3200");
        assertThat(expired.json().path("time").isNumber()).isTrue();
        assertThat(expired.headers().getOrDefault("www-authenticate", ""))
                .contains("invalid_token");
    }

    @Test
    void q5ARefreshKeepsTheValueForADayAndThenRotatesIt() {
        String first = qbo.refreshToken();
        ObjectNode sameDay = qbo.refresh(first).json();

        qbo.advance(DAY);
        ObjectNode nextDay = qbo.refresh(first).json();
        Sandbox.Answer old = qbo.refresh(first);

        assertThat(sameDay.path("refresh_token").asString()).isEqualTo(first);
        assertThat(sameDay.path("access_token").asString()).isNotEqualTo(qbo.accessToken());
        assertThat(nextDay.path("refresh_token").asString()).isNotEqualTo(first);
        assertThat(nextDay.path("x_refresh_token_expires_in").asLong()).isEqualTo(8_726_400);
        assertThat(old.status()).isEqualTo(400);
        assertThat(old.text()).contains("invalid_grant");
        assertThat(withToken(nextDay.path("access_token").asString()).status()).isEqualTo(200);
    }

    @Test
    void q5ARotatedValueMayOverlapWhereTheAppIsSetUpSo() {
        ObjectNode app =
                Json.object().put("clientSecret", Sandbox.SECRET).put("refreshOverlapSeconds", 60);
        app.putArray("redirectUris").add(Sandbox.CALLBACK);
        qbo.app(app);
        String first = qbo.refreshToken();
        qbo.advance(DAY);
        String second = qbo.refresh(first).json().path("refresh_token").asString();

        ObjectNode again = qbo.refresh(first).json();
        qbo.advance(60);

        assertThat(again.path("refresh_token").asString()).isEqualTo(second);
        assertThat(qbo.refresh(first).status()).isEqualTo(400);
    }

    @Test
    void aRefreshTokenDiesWhenNobodyUsesItFor101Days() {
        qbo.advance(101 * DAY);

        assertThat(qbo.refresh(qbo.refreshToken()).text()).contains("invalid_grant");
    }

    @Test
    void q5TheHardExpiryIsToldToWhoAsks() {
        Sandbox.Answer answer =
                qbo.send(
                        HttpRequest.newBuilder(qbo.uri("/oauth2/v1/tokens/bearer"))
                                .header("x-include-refresh-token-hard-expires-in", "true")
                                .POST(BodyPublishers.ofString(bodyForm(qbo.refreshToken())))
                                .build());

        assertThat(answer.json().path("x_refresh_token_hard_expires_in").asLong())
                .isEqualTo(157_680_000);
    }

    @Test
    void q5NoRefreshOutlivesTheHardExpiry() {
        String token = qbo.refreshToken();
        for (int i = 0; i < 18; i++) {
            qbo.advance(100 * DAY);
            token = qbo.refresh(token).json().path("refresh_token").asString();
        }

        qbo.advance(25 * DAY);

        assertThat(qbo.refresh(token).text()).contains("invalid_grant");
    }

    @Test
    void connectingAgainEndsTheGrantBefore() {
        String before = qbo.accessToken();

        qbo.connect(Sandbox.REALM);

        assertThat(withToken(before).status()).isEqualTo(401);
        assertThat(withToken(qbo.accessToken()).status()).isEqualTo(200);
    }

    @Test
    void revokingEitherTokenEndsTheGrant() {
        Sandbox.Answer form =
                qbo.form(
                        "/v2/oauth2/tokens/revoke", "token=" + qbo.refreshToken(), "tieout:s3cret");
        int afterForm = withToken(qbo.accessToken()).status();
        qbo.connect(Sandbox.REALM);
        Sandbox.Answer json =
                qbo.form(
                        "/v2/oauth2/tokens/revoke",
                        "{\"token\":\"" + qbo.accessToken() + "\"}",
                        "tieout:s3cret");

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).isEmpty();
        assertThat(afterForm).isEqualTo(401);
        assertThat(json.status()).isEqualTo(200);
        assertThat(qbo.refresh(qbo.refreshToken()).text()).contains("invalid_grant");
    }

    private Sandbox.Answer withToken(String token) {
        return qbo.api(Sandbox.REALM, token, "GET", "/companyinfo/" + Sandbox.REALM, "");
    }

    private static String bodyForm(String refreshToken) {
        return "client_id=tieout&client_secret=s3cret&grant_type=refresh_token&refresh_token="
                + refreshToken;
    }
}
