package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.SentStatements;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * {@link StatementCountTest}, of what is asked about the accounting system and how we stand to it.
 */
final class AccountingStatementCountTest {

    private static TestTenant tenant;

    @BeforeAll
    static void someInvoices() {
        tenant = TestTenant.made();
        for (int each = 0; each < 3; each++) {
            AnInvoice.pushed(tenant);
        }
        ACreditMemo.submitted(AnInvoice.pushed(tenant), ACreditMemo.units("1"));
    }

    @Test
    void theReportOnMasterDataCostsSevenReadsOnceTheListIsPrepared() {
        String report = "{ masterDataReport(first: 100) { edges { node { problem } } } }";

        statements(report, Map.of());
        assertThat(statements(report, Map.of())).isEqualTo(8);
    }

    @Test
    void proposalsForAllAccountsCostFiveReadsOnceTheListIsPrepared() {
        statements("{ linkingReport { exact } }", Map.of());
        assertThat(statements("{ linkingReport { exact } }", Map.of())).isEqualTo(6);
    }

    @Test
    void proposalsForAllInvoicesCostTwoReads() {
        assertThat(statements("{ invoiceLinkProposals { edges { node { answer } } } }", Map.of()))
                .isEqualTo(3);
    }

    @Test
    void aDryRunOfGoingLiveCostsTenReads() {
        String preview =
                "{ goLivePreview { accounts { exact } invoices { exact }"
                        + " balances { toImport { amount } } } }";

        statements(preview, Map.of());
        assertThat(statements(preview, Map.of())).isEqualTo(11);
    }

    @Test
    void aListOfDriftsWithTheirInvoicesAndCreditMemosCostsThreeReads() {
        var bookkeeper = new Bookkeeper(tenant);
        AnInvoice edited = AnInvoice.pushed(tenant);
        ACreditMemo memo = ACreditMemo.submitted(edited, ACreditMemo.units("1")).landed();
        bookkeeper.edits(AnInvoice.pushed(tenant), Map.of("DueDate", "2026-05-01"));
        bookkeeper.edits(memo, Map.of("CustomerMemo", Map.of("value", "sorry")));
        String list =
                "query($first: Int!) { drifts(first: $first) { edges { node {"
                        + " kind deviations { field now } invoice { number }"
                        + " creditMemo { number } } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(4);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(4);
    }

    @Test
    void invoicesAndCreditMemosWithTheirDriftsCostOneReadMoreEach() {
        String invoices =
                "query($first: Int!) { invoices(first: $first) { edges { node {"
                        + " number drift { status } } } } }";
        String memos =
                "query($first: Int!) { creditMemos(first: $first) { edges { node {"
                        + " number drift { status } } } } }";

        assertThat(statements(invoices, Map.of("first", 1))).isEqualTo(3);
        assertThat(statements(invoices, Map.of("first", 100))).isEqualTo(3);
        assertThat(statements(memos, Map.of("first", 100))).isEqualTo(3);
    }

    @Test
    void whatHangsInTheAirCostsOneReadAndWhatStandsStillTwo() {
        String orphans =
                "query($first: Int!) { orphans(first: $first) { edges { node { reason"
                        + " subject turn nextStep } } } }";
        String stale =
                "query($first: Int!) { staleRecords(first: $first) { edges { node { reason"
                        + " subject turn nextStep } } } }";

        assertThat(statements(orphans, Map.of("first", 1))).isEqualTo(2);
        assertThat(statements(orphans, Map.of("first", 100))).isEqualTo(2);
        assertThat(statements(stale, Map.of("first", 1))).isEqualTo(3);
        assertThat(statements(stale, Map.of("first", 100))).isEqualTo(3);
    }

    @Test
    void conflictsCostTwoReadsAndDocumentsOfOthersCostTwo() {
        var bookkeeper = new Bookkeeper(tenant);
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode ours = bookkeeper.document(invoice);
        bookkeeper.writes(
                "Invoice",
                "",
                Map.of(
                        "CustomerRef", ours.path("CustomerRef"),
                        "CurrencyRef", ours.path("CurrencyRef"),
                        "DocNumber", "THEIRS-1",
                        "Line", List.of(ours.path("Line").path(0))));
        JsonNode customer = bookkeeper.customer(invoice);
        bookkeeper.writes(
                "Customer",
                "update",
                Map.of(
                        "Id",
                        customer.path("Id"),
                        "SyncToken",
                        customer.path("SyncToken"),
                        "sparse",
                        true,
                        "DisplayName",
                        "Renamed there"));
        String conflicts =
                "query($first: Int!) { conflicts(first: $first) { edges { node {"
                        + " account { name } } } } }";
        String observed =
                "query($first: Int!) { observedDocuments(first: $first) { edges { node {"
                        + " number balance { amount } account { name } } } } }";

        assertThat(statements(conflicts, Map.of("first", 1))).isEqualTo(3);
        assertThat(statements(conflicts, Map.of("first", 100))).isEqualTo(3);
        assertThat(statements(observed, Map.of("first", 1))).isEqualTo(3);
        assertThat(statements(observed, Map.of("first", 100))).isEqualTo(3);
    }

    @Test
    void theTrailOfTheConnectionCostsOneRead() {
        String trail =
                "query($first: Int!) { accountingConnectionHistory(first: $first) {"
                        + " edges { node { at kind actor origin company reason } } } }";

        assertThat(statements(trail, Map.of("first", 1))).isEqualTo(2);
        assertThat(statements(trail, Map.of("first", 100))).isEqualTo(2);
    }

    @Test
    void theConnectionWithItsLifeCostsFiveReads() {
        assertThat(
                        statements(
                                "{ accountingConnection { status connectedAt connectedBy"
                                        + " authorisation { ageSeconds } company { country } } }",
                                Map.of()))
                .isEqualTo(6);
    }

    @Test
    void aListOfTheAccountingSystemCostsTwoReads() {
        String list =
                "query($contains: String!) { accountingList(kind: ACCOUNT,"
                        + " nameContains: $contains) { name accountType } }";

        assertThat(statements(list, Map.of("contains", "Services"))).isEqualTo(3);
        assertThat(statements(list, Map.of("contains", ""))).isEqualTo(3);
    }

    @Test
    void mappingsCostThreeReadsHoweverManyWords() {
        String list =
                "query($words: [String!]!) { mappings(kind: PRODUCT, words: $words) {"
                        + " word state meaning { name } } }";

        assertThat(statements(list, Map.of("words", List.of("a")))).isEqualTo(4);
        assertThat(statements(list, Map.of("words", List.of("a", "b", "Services")))).isEqualTo(4);
    }

    @Test
    void theCompanysSettingsWithTheirChangesCostSixReads() {
        assertThat(
                        statements(
                                "{ accountingConnection { company { country readAt"
                                        + " changes { setting } } } }",
                                Map.of()))
                .isEqualTo(7);
    }

    @Test
    void theCompanyThatWaitsCostsOneReadWhenNoneDoes() {
        assertThat(statements("{ pendingAccountingCompany { companyName } }", Map.of()))
                .isEqualTo(2);
    }

    private static int statements(String operation, Map<String, ?> variables) {
        return SentStatements.of(tenant, operation, variables);
    }
}
