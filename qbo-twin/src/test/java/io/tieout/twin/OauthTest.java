package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class OauthTest {

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

    @Test
    void whoConnectedIsToldToWhoAskedForItOnly() {
        assertThat(userInfo(qbo.accessToken()).status()).isEqualTo(401);
        assertThat(qbo.refresh(qbo.refreshToken()).json().has("id_token")).isFalse();

        ObjectNode tokens = tokensFor("com.intuit.quickbooks.accounting%20openid%20email");
        Sandbox.Answer person = userInfo(tokens.path("access_token").asString());

        assertThat(person.json().path("email").asString()).contains("@");
        assertThat(person.json().has("phoneNumber")).isFalse();
        assertThat(tokens.path("id_token").asString().split("\\.", -1)).hasSize(3);
    }

    private ObjectNode tokensFor(String scope) {
        Sandbox.Answer consent =
                qbo.send(
                        "GET",
                        "/connect/oauth2?client_id=tieout&response_type=code&state=x&redirect_uri="
                                + Sandbox.encode(Sandbox.CALLBACK)
                                + "&auto_consent=9130&scope="
                                + scope,
                        "");
        String location = consent.headers().getOrDefault("location", "");
        return qbo.exchange(Sandbox.parameters(location).getOrDefault("code", "")).json();
    }

    private Sandbox.Answer userInfo(String token) {
        return qbo.send(
                HttpRequest.newBuilder(qbo.uri("/v1/openid_connect/userinfo"))
                        .header("Authorization", "Bearer " + token)
                        .build());
    }
}
