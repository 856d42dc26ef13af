package io.tieout.qbo.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.connection.CompanyProfiles.ClassTracking;
import io.tieout.application.connection.CompanyProfiles.CompanyProfile;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.fake.TwinCompany;
import io.tieout.qbo.fake.World;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QboConnectorTest {

    private static final OneTimeSecret SECRET = new OneTimeSecret("a-secret-of-22-letters");

    private final World world = new World();
    private final QboClients clients = world.clients();
    private final QboConnector connector = world.connector(clients);

    @AfterEach
    void close() {
        clients.close();
        world.close();
    }

    @Test
    void aPersonIsSentToIntuitForAccountingOnly() {
        assertThat(connector.consentPage(SECRET).getQuery())
                .isEqualTo(
                        "client_id=tieout&response_type=code"
                                + "&scope=com.intuit.quickbooks.accounting"
                                + "&redirect_uri=http://localhost/callback"
                                + "&state=a-secret-of-22-letters");
    }

    @Test
    void theLinkStandsBesideTheCallback() {
        assertThat(connector.linkFor(SECRET))
                .isEqualTo("http://localhost/connect?ticket=a-secret-of-22-letters");
    }

    @Test
    void theCompanyIsAskedWhoItIsAndHowItKeepsItsBooks() {
        var company = world.company(connector, TwinCompany.COMPANY);

        assertThat(company.id()).isEqualTo(TwinCompany.COMPANY);
        assertThat(company.name()).isEqualTo("Sandbox 9130");
        assertThat(company.profile())
                .isEqualTo(
                        new CompanyProfile(
                                "US",
                                "USD",
                                true,
                                true,
                                false,
                                false,
                                false,
                                ClassTracking.PER_LINE,
                                false,
                                Optional.empty()));
    }

    @Test
    void nothingIsStoredByAsking() {
        world.company(connector, TwinCompany.COMPANY);

        assertThat(world.connections.all()).isEmpty();
        assertThat(world.tokens.stored()).isEmpty();
    }

    @Test
    void theHardEndOfAGrantIsLearntWithItsFirstTokens() {
        var tokens = world.company(connector, TwinCompany.COMPANY).tokens();

        assertThat(tokens.issuedAt()).isEqualTo(TwinCompany.START);
        assertThat(tokens.hardExpiresAt())
                .contains(TwinCompany.START.plus(Duration.ofDays(5 * 365)));
        assertThat(tokens.previousRefresh()).isEmpty();
    }

    @Test
    void aCodeThatWasUsedBeforeBringsNothing() {
        var code = world.code(connector, TwinCompany.COMPANY);
        connector.company(World.TENANT, TwinCompany.COMPANY, code);

        assertThatThrownBy(() -> connector.company(World.TENANT, TwinCompany.COMPANY, code))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessage("Intuit no longer accepts our authorisation");
    }

    @Test
    void anAuthorisationForAnotherCompanyThanTheCallbackClaimsIsRefusedAndGivenBack() {
        world.twin.add("9131");
        var code = world.code(connector, "9131");

        assertThatThrownBy(() -> connector.company(World.TENANT, TwinCompany.COMPANY, code))
                .isInstanceOf(ConnectionRefused.class);
        assertThat(world.twin.revocations()).isOne();
    }

    @Test
    void aRevokedGrantRefreshesNoMore() {
        Tokens tokens = world.company(connector, TwinCompany.COMPANY).tokens();

        assertThat(connector.revoke(tokens)).isEmpty();

        var endpoint = new TokenEndpoint(clients.http(), world.twin.settings());
        assertThat(endpoint.refresh(tokens.refresh()).map(_ -> "a grant").toString())
                .contains("no longer accepts our authorisation");
    }

    @Test
    void aRevocationThatIntuitDoesNotTakeIsSaid() {
        Tokens tokens = world.company(connector, TwinCompany.COMPANY).tokens();
        world.twin.trouble(
                """
                "kind":"http_503","endpoint":"*","next":1
                """);

        assertThat(connector.revoke(tokens))
                .contains("Intuit answered the revocation with HTTP 503");
    }
}
