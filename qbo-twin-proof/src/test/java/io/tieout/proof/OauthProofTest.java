package io.tieout.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.intuit.ipp.data.Customer;
import com.intuit.ipp.exception.AuthenticationException;
import com.intuit.ipp.services.DataService;
import com.intuit.oauth2.client.OAuth2PlatformClient;
import com.intuit.oauth2.config.OAuth2Config;
import com.intuit.oauth2.config.Scope;
import com.intuit.oauth2.data.BearerTokenResponse;
import com.intuit.oauth2.exception.OAuthException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class OauthProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void discoveryTellsEveryEndpoint() {
        OAuth2Config config = sdk.oauthConfig();

        assertThat(config.getIntuitAuthorizationEndpoint()).endsWith("/connect/oauth2");
        assertThat(config.getIntuitBearerTokenEndpoint()).endsWith("/oauth2/v1/tokens/bearer");
        assertThat(config.getIntuitRevokeTokenEndpoint()).endsWith("/v2/oauth2/tokens/revoke");
        assertThat(config.getIntuitIdTokenIssuer()).endsWith("/op/v1");
        assertThat(config.getIntuitJwksURI()).endsWith("/op/v1/jwks");
        assertThat(config.getUserProfileEndpoint()).endsWith("/v1/openid_connect/userinfo");
    }

    @Test
    void aCodeBecomesTokens() throws Exception {
        BearerTokenResponse tokens = sdk.connect(Scope.Accounting);

        assertThat(tokens.getTokenType()).isEqualTo("bearer");
        assertThat(tokens.getExpiresIn()).isEqualTo(3600);
        assertThat(tokens.getXRefreshTokenExpiresIn()).isEqualTo(8_726_400);
        assertThat(tokens.getRefreshToken()).isNotEmpty();
    }

    @Test
    void aRefreshBringsAnotherAccessToken() throws Exception {
        BearerTokenResponse first = sdk.connect(Scope.Accounting);

        BearerTokenResponse second = sdk.oauth().refreshToken(first.getRefreshToken());

        assertThat(second.getAccessToken()).isNotEqualTo(first.getAccessToken());
        assertThat(second.getRefreshToken()).isEqualTo(first.getRefreshToken());
    }

    @Test
    void aRevokedConnectionIsDeadEverywhere() throws Exception {
        BearerTokenResponse tokens = sdk.connect(Scope.Accounting);
        DataService books = sdk.data();

        assertThat(sdk.oauth().revokeToken(tokens.getRefreshToken()).getStatus())
                .isEqualTo("SUCCESS");

        assertThatThrownBy(() -> sdk.oauth().refreshToken(tokens.getRefreshToken()))
                .isInstanceOf(OAuthException.class);
        assertThatThrownBy(() -> books.findAll(new Customer()))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aWrongSecretIsRefused() throws Exception {
        String code = sdk.consent(Scope.Accounting);
        var impostor = new OAuth2PlatformClient(sdk.configured(IntuitSdk.CLIENT, "guessed"));

        assertThatThrownBy(() -> impostor.retrieveBearerTokens(code, IntuitSdk.CALLBACK))
                .isInstanceOf(OAuthException.class);
    }

    @Test
    void thePersonBehindAConnectionHasAName() throws Exception {
        String token = sdk.connect(Scope.Accounting, Scope.OpenIdAll).getAccessToken();

        var person = sdk.oauth().getUserInfo(token);

        assertThat(person.getSub()).isNotEmpty();
        assertThat(person.getEmail()).contains("@");
        assertThat(person.isEmailVerified()).isTrue();
    }

    @Test
    void theSdkBelievesWhoConnected() throws Exception {
        BearerTokenResponse tokens = sdk.connect(Scope.Accounting, Scope.OpenId);

        assertThat(sdk.oauth().validateIDToken(tokens.getIdToken())).isTrue();
    }
}
