package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The copy of the accounting system's settings and lists, over HTTP. */
final class AccountingListsTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void theListsAreThereFromTheStartWithWhatAccountsAndTermsSay() {
        assertThat(list("ACCOUNT", "receivable").at("/0/accountType").asString())
                .isEqualTo("Accounts Receivable");
        assertThat(list("TERM", "Net 30").at("/0/dueDays").asInt()).isEqualTo(30);
        assertThat(list("ITEM", "services").at("/0/incomeAccount").asString()).isNotEmpty();
    }

    @Test
    void aSettingSomebodyChangedThereIsNamedOnceTheListsAreReadAnew() {
        assertThat(company().path("changes").isEmpty()).isTrue();
        JsonNode preferences = tenant.twin().records(tenant.company(), "Preferences").path(0);
        tenant.twin()
                .change(
                        tenant.company(),
                        "Preferences",
                        Map.of(
                                "Id",
                                preferences.path("Id").asString(),
                                "SyncToken",
                                preferences.path("SyncToken").asString(),
                                "sparse",
                                true,
                                "AccountingInfoPrefs",
                                Map.of("BookCloseDate", "2026-01-31")));

        JsonNode refreshed =
                tenant.ask(
                                Role.ACCOUNTANT,
                                "mutation { refreshAccountingLists(input: {idempotencyKey: \"1\"})"
                                        + " { operation { kind state } userErrors { code } } }",
                                Map.of())
                        .path("refreshAccountingLists");
        assertThat(refreshed.at("/operation/kind").asString()).isEqualTo("REFRESH_REFERENCES");
        tenant.awaitRest();

        assertThat(company().path("closedThrough").asString()).isEqualTo("2026-01-31");
        assertThat(company().at("/changes/0/setting").asString()).isEqualTo("closedThrough");
        assertThat(company().at("/changes/0/after").asString()).isEqualTo("2026-01-31");
    }

    private JsonNode company() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ accountingConnection { company { closedThrough readAt"
                                + " changes { setting before after noticedAt } } } }",
                        Map.of())
                .at("/accountingConnection/company");
    }

    private JsonNode list(String kind, String contains) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($kind: AccountingListKind!, $contains: String!) {"
                                + " accountingList(kind: $kind, nameContains: $contains) {"
                                + " externalId name accountType dueDays incomeAccount } }",
                        Map.of("kind", kind, "contains", contains))
                .path("accountingList");
    }
}
