package io.tieout.qbo.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.fake.TwinCompany;
import io.tieout.qbo.fake.World;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class QboConnectorTest {

    private static final TenantId OTHER = new TenantId(new UUID(0, 9));

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
        var url = connector.authorizeUrl("a state", TwinCompany.CALLBACK);

        assertThat(url.getQuery())
                .isEqualTo(
                        "client_id=tieout&response_type=code"
                                + "&scope=com.intuit.quickbooks.accounting"
                                + "&redirect_uri=http://localhost/callback&state=a state");
    }

    @Test
    void theCompanyIsAskedWhoItIsAndThenConnected() {
        var connection = connect(World.TENANT, TwinCompany.COMPANY);

        assertThat(connection)
                .isEqualTo(
                        new Connection(
                                World.CONNECTION,
                                World.TENANT,
                                TwinCompany.COMPANY,
                                "Sandbox 9130",
                                Status.CONNECTED,
                                Optional.of(TwinCompany.START),
                                ""));
        assertThat(world.connections.all()).containsExactly(connection);
        assertThat(world.tokens.stored()).hasSize(1);
    }

    @Test
    void noWorkerSeesTheConnectionBeforeItsTokensAreThere() {
        connect(World.TENANT, TwinCompany.COMPANY);

        assertThat(world.connections.said())
                .containsExactly("connected DISCONNECTED", "connected CONNECTED");
    }

    @Test
    void theSameCompanyConnectedAgainKeepsItsConnection() {
        var first = connect(World.TENANT, TwinCompany.COMPANY);

        var again = connect(World.TENANT, TwinCompany.COMPANY);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(world.connections.all()).hasSize(1);
    }

    @Test
    void aSecondCompanyOfOneTenantIsRefused() {
        connect(World.TENANT, TwinCompany.COMPANY);
        world.twin.add("9131");

        assertThatThrownBy(() -> connect(World.TENANT, "9131"))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessage("expected company 9130 but the person chose 9131");
        assertThat(world.tokens.stored()).hasSize(1);
    }

    @Test
    void aCompanyOfAnotherTenantIsRefused() {
        connect(World.TENANT, TwinCompany.COMPANY);

        assertThatThrownBy(() -> connect(OTHER, TwinCompany.COMPANY))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessage("company 9130 is connected to someone else");
    }

    @Test
    void aCodeThatWasUsedBeforeConnectsNothing() {
        var code = code(TwinCompany.COMPANY);
        connector.connect(World.TENANT, TwinCompany.COMPANY, code, TwinCompany.CALLBACK);
        var tokensBefore = world.tokens.stored().size();

        assertThatThrownBy(() ->
                        connector.connect(
                                World.TENANT, TwinCompany.COMPANY, code, TwinCompany.CALLBACK))
                .isInstanceOf(ConnectionRefused.class)
                .hasMessage("Intuit no longer accepts our authorisation");
        assertThat(world.tokens.stored()).hasSize(tokensBefore);
    }

    @Test
    void anAuthorisationForAnotherCompanyThanTheCallbackClaimsConnectsNothing() {
        world.twin.add("9131");
        var code = code("9131");

        assertThatThrownBy(() ->
                        connector.connect(
                                World.TENANT, TwinCompany.COMPANY, code, TwinCompany.CALLBACK))
                .isInstanceOf(ConnectionRefused.class);
        assertThat(world.connections.all()).isEmpty();
        assertThat(world.tokens.stored()).isEmpty();
    }

    private Connection connect(TenantId tenant, String company) {
        return connector.connect(tenant, company, code(company), TwinCompany.CALLBACK);
    }

    private String code(String company) {
        return world.twin.consent(connector.authorizeUrl("s", TwinCompany.CALLBACK), company);
    }
}
