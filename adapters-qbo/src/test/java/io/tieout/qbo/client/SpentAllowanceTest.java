package io.tieout.qbo.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.fake.TwinCompany;
import io.tieout.qbo.fake.World;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of the month's metered reads, as the twin tells it and the adapter hears it. */
final class SpentAllowanceTest {

    private static final QboCall READ =
            new QboCall.Read(Urgency.DOCUMENT, "companyinfo", TwinCompany.COMPANY);
    private static final QboCall WRITE =
            new QboCall.Write(
                    Urgency.DOCUMENT, "customer", "", "abc-g1", Map.of("DisplayName", "Amy"));

    private final World world = World.connected();
    private final QboClients clients = world.clients();
    private final QboClient client = client();

    @BeforeEach
    void theReadsOfConnectingWereTheLastOfTheMonth() {
        world.twin.readCap(1);
    }

    @AfterEach
    void close() {
        clients.close();
        world.close();
    }

    @Test
    void aReadBeyondTheMonthsAllowanceIsNoThrottleOfAMinute() {
        assertThat(client.send(READ))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.fault()).isInstanceOf(AllowanceSpent.class));
    }

    @Test
    void aWriteIsNotMeteredAndGoesOn() {
        assertThat(client.send(WRITE)).isInstanceOf(QboAnswer.Good.class);
    }

    private QboClient client() {
        var company = world.company(world.connector(clients), TwinCompany.COMPANY);
        var realm = new Realm(World.CONNECTION, World.TENANT, company.id());
        return clients.newcomersClient(realm, new Bearer(company.tokens().access()));
    }

    private record Bearer(String token) implements Authorisation {
        @Override
        public QboAnswer<String> bearer() {
            return new QboAnswer.Good<>(token);
        }

        @Override
        public QboAnswer<String> bearerInsteadOf(String refused) {
            throw new AssertionError("a good token was refused");
        }

        @Override
        public boolean stands() {
            return true;
        }
    }
}
