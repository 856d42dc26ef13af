package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.eventstore.PostgresEventStorage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents that are older than the ledger. */
final class LedgerBackfillTest {

    private static final String ENTRIES =
            "{ ledgerEntries(first: 100) { edges { node { entryId reason effectiveOn recordedAt"
                    + " recordedBy documentVersion reverses postings { account side"
                    + " amount { amount } } } } } }";

    private final TestTenant tenant = TestTenant.made();

    @Test
    void whatLandedBeforeIsPostedAsItWasRecordedThenAndOnlyOnce() throws SQLException {
        AnInvoice paid = AnInvoice.pushed(tenant);
        tenant.isPaid(paid, "50");
        AnInvoice voided = AnInvoice.pushed(tenant);
        voided.voidedByTwo("sent twice");
        tenant.awaitRest();
        JsonNode asPosted = entries();
        assertThat(asPosted.at("/ledgerEntries/edges")).hasSize(4);

        forget("ledger_posting");
        forget("ledger_journal");
        forget("ledger_backfill");
        assertThat(entries().at("/ledgerEntries/edges")).isEmpty();

        fillIn();
        assertThat(entries()).isEqualTo(asPosted);

        fillIn();
        assertThat(entries()).isEqualTo(asPosted);
    }

    @Test
    void aTenantThatIsDoneIsNeverLookedAtAgain() throws SQLException {
        AnInvoice.pushed(tenant);
        fillIn();

        forget("ledger_posting");
        forget("ledger_journal");
        fillIn();

        assertThat(entries().at("/ledgerEntries/edges")).isEmpty();
    }

    private void fillIn() {
        RunningHouse.part(Persistence.class)
                .ledgerBackfill(RunningHouse.part(PostgresEventStorage.class))
                .run(List.of(new TenantId(UUID.fromString(tenant.id()))));
    }

    /** as if it had never been written; only the owner of the database can */
    private void forget(String table) throws SQLException {
        try (Connection owner = RunningHouse.part(Databases.class).owner().getConnection();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('tieout.tenant', '" + tenant.id() + "', true)");
            statement.execute("delete from " + table + " where tenant_id = '" + tenant.id() + "'");
            owner.commit();
        }
    }

    private JsonNode entries() {
        return tenant.ask(Role.AUDITOR, ENTRIES, Map.of());
    }
}
