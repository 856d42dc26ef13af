package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.twin.json.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class OauthTest {

    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void discoveryNamesTheTwinsOwnEndpoints() {
        ObjectNode document = qbo.send("GET", "/.well-known/openid_configuration", "").json();

        assertThat(document.path("token_endpoint").asString())
                .isEqualTo(qbo.uri("/oauth2/v1/tokens/bearer").toString());
        assertThat(document.has("code_challenge_methods_supported")).isFalse();
    }

    @Test
    void aCodeIsExchangedForTokensOnceOnly() {
        String code = qbo.authorize(Sandbox.REALM).getOrDefault("code", "");

        ObjectNode tokens = qbo.exchange(code).json();
        Sandbox.Answer again = qbo.exchange(code);

        assertThat(tokens.path("token_type").asString()).isEqualTo("bearer");
        assertThat(tokens.path("expires_in").asLong()).isEqualTo(3_600);
        assertThat(tokens.path("x_refresh_token_expires_in").asLong()).isEqualTo(8_726_400);
        assertThat(tokens.has("x_refresh_token_hard_expires_in")).isFalse();
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).isEqualTo("{\"error\":\"invalid_grant\"}");
        assertThat(withToken(tokens.path("access_token").asString()).status()).isEqualTo(401);
    }

    @Test
    void aCodeOfAnotherRedirectAddressIsWorthless() {
        String code = qbo.authorize(Sandbox.REALM).getOrDefault("code", "");

        assertThat(
                        qbo.token("grant_type=authorization_code&code=" + code + "&redirect_uri=x")
                                .text())
                .contains("invalid_grant");
    }

    @Test
    void aCodeIsShortLived() {
        String code = qbo.authorize(Sandbox.REALM).getOrDefault("code", "");

        qbo.advance(300);

        assertThat(qbo.exchange(code).text()).contains("invalid_grant");
    }

    @Test
    void theCallbackCarriesStateAndRealm() {
        Map<String, String> callback = qbo.authorize(Sandbox.REALM);

        assertThat(callback).containsEntry("state", "xyz").containsEntry("realmId", Sandbox.REALM);
    }

    @Test
    void aPersonChoosesTheCompanyOrDeclines() {
        String parameters =
                "client_id=tieout&response_type=code&state=s&scope=com.intuit.quickbooks.accounting&redirect_uri="
                        + Sandbox.encode(Sandbox.CALLBACK);

        Sandbox.Answer page = qbo.send("GET", "/connect/oauth2?" + parameters, "");
        Sandbox.Answer declined =
                qbo.send(
                        "POST",
                        "/connect/oauth2",
                        parameters + "&auto_consent=" + Sandbox.REALM + "&decision=decline");

        assertThat(page.text()).contains("Approve").contains("Decline").contains("Sandbox");
        assertThat(page.headers()).containsEntry("x-frame-options", "DENY");
        assertThat(declined.headers().getOrDefault("location", ""))
                .startsWith(Sandbox.CALLBACK)
                .contains("error=access_denied")
                .contains("state=s")
                .doesNotContain("code=");
    }

    @Test
    void nobodyIsSentToAnAddressThatWasNotRegistered() {
        Sandbox.Answer answer =
                qbo.send(
                        "GET",
                        "/connect/oauth2?client_id=tieout&response_type=code&scope=openid&redirect_uri=http://evil.example/&auto_consent="
                                + Sandbox.REALM,
                        "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers()).doesNotContainKey("location");
    }

    @Test
    void anUnknownScopeIsRefused() {
        Sandbox.Answer answer =
                qbo.send(
                        "GET",
                        "/connect/oauth2?client_id=tieout&response_type=code&scope=everything&redirect_uri="
                                + Sandbox.encode(Sandbox.CALLBACK),
                        "");

        assertThat(answer.headers().getOrDefault("location", "")).contains("error=invalid_scope");
    }

    @Test
    void wrongCredentialsAreChallenged() {
        Sandbox.Answer answer =
                qbo.form("/oauth2/v1/tokens/bearer", "grant_type=refresh_token", "tieout:wrong");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text()).isEqualTo("{\"error\":\"invalid_client\"}");
        assertThat(answer.headers()).containsEntry("www-authenticate", "Basic realm=\"Intuit\"");
        assertThat(answer.headers()).containsKey("intuit_tid");
    }

    @Test
    void credentialsMayComeInTheBody() {
        assertThat(
                        qbo.send("POST", "/oauth2/v1/tokens/bearer", bodyForm(qbo.refreshToken()))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void anUnknownGrantTypeIsNamedUnsupported() {
        assertThat(qbo.token("grant_type=password").text()).contains("unsupported_grant_type");
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
    void aRefreshKeepsTheValueForADayAndThenRotatesIt() {
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
    void aRotatedValueMayOverlapWhereTheAppIsSetUpSo() {
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
    void theHardExpiryIsToldToWhoAsks() {
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
    void noRefreshOutlivesTheHardExpiry() {
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

    @Test
    void aTokenOfAnotherCompanyIsForbidden() {
        qbo.realm("77", Sandbox.STEPPED);

        Sandbox.Answer answer = qbo.api("77", qbo.accessToken(), "GET", "/companyinfo/77", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("3100");
        assertThat(answer.json().path("Fault").path("type").asString()).isEqualTo("SERVICE");
    }

    @Test
    void aGrantWithoutTheAccountingScopeOpensNoBooks() {
        Sandbox.Answer answer =
                qbo.send(
                        "GET",
                        "/connect/oauth2?client_id=tieout&response_type=code&state=s&scope=openid&redirect_uri="
                                + Sandbox.encode(Sandbox.CALLBACK)
                                + "&auto_consent="
                                + Sandbox.REALM,
                        "");
        Map<String, String> callback =
                Sandbox.parameters(answer.headers().getOrDefault("location", ""));

        assertThat(callback).doesNotContainKey("realmId");
        String token =
                qbo.exchange(callback.getOrDefault("code", ""))
                        .json()
                        .path("access_token")
                        .asString();
        assertThat(withToken(token).status()).isEqualTo(403);
    }

    private Sandbox.Answer withToken(String token) {
        return qbo.api(Sandbox.REALM, token, "GET", "/companyinfo/" + Sandbox.REALM, "");
    }

    private static String bodyForm(String refreshToken) {
        return "client_id=tieout&client_secret=s3cret&grant_type=refresh_token&refresh_token="
                + refreshToken;
    }
}
