package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.AMapping;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.SentStatements;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * An operation costs the same number of SQL statements however many rows it shows: one for each
 * read, and one before all of them, which begins and names the tenant.
 */
final class StatementCountTest {

    private static TestTenant tenant;

    @BeforeAll
    static void someInvoices() {
        tenant = TestTenant.made();
        for (int each = 0; each < 3; each++) {
            tenant.isPaid(AnInvoice.pushed(tenant), "20");
        }
    }

    @Test
    void aListOfInvoicesWithAccountsAndPaymentsCostsFourReads() {
        String list =
                "query($first: Int!) { invoices(first: $first,"
                        + " filter: { statuses: [PARTIALLY_PAID] }) { edges { node {"
                        + " number lines { amount { amount } } account { name }"
                        + " settlements { amount { amount } payment { total { amount } } } } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(5);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(5);
    }

    @Test
    void aListOfInvoicesWithHowTheyStandToTheBooksCostsTwoReadsAndItsFilterNone() {
        String list =
                "query($first: Int!) { invoices(first: $first, filter: { syncStates: [LANDED] }) {"
                        + " edges { node { number sync { state since whoseTurn nextStep } } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(3);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(3);
    }

    @Test
    void aPageOfTheReconciliationQueueWithEverySuggestionCostsTenReads() {
        AnInvoice payer = AnInvoice.pushed(tenant);
        for (String amount : List.of("31", "32", "33")) {
            tenant.twin()
                    .bookPayment(
                            tenant.company(),
                            Map.of(
                                    "customerId",
                                    payer.customer(),
                                    "date",
                                    "2026-03-01",
                                    "amount",
                                    amount,
                                    "currency",
                                    "EUR",
                                    "invoices",
                                    List.of()));
        }
        tenant.awaitRest();
        String queue =
                "query($first: Int!) { reconciliationQueue(first: $first) { edges { node { reason"
                        + " payment { reference } account { name } duplicates { id }"
                        + " suggestions { points invoices { invoice { number } } } } } } }";

        assertThat(statements(queue, Map.of("first", 1))).isEqualTo(11);
        assertThat(statements(queue, Map.of("first", 100))).isEqualTo(11);
    }

    @Test
    void recordedPaymentsAndTheirFeesCostTheSameHoweverManyThereAre() {
        String account =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Account",
                                Map.of("Name", "Clearing", "AccountType", "Bank"))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        new AMapping(tenant, "PROCESSOR", "CHECK").confirmed(account);
        AnInvoice payer = AnInvoice.pushed(tenant);
        for (String reference : List.of("1", "2", "3")) {
            AnInvoice.send(
                    tenant,
                    Role.ACCOUNTANT,
                    "recordPayment",
                    "RecordPaymentInput",
                    "recordedPayment { id }",
                    Map.of(
                            "idempotencyKey",
                            "check " + reference,
                            "accountId",
                            payer.account(),
                            "processor",
                            "CHECK",
                            "reference",
                            reference,
                            "amount",
                            Map.of("amount", "5", "currency", "EUR"),
                            "fee",
                            Map.of("amount", "1", "currency", "EUR"),
                            "receivedOn",
                            "2026-03-01"));
        }
        String run =
                "{ processorFeeRun(month: \"2026-03\") { processorFeeRun { hash"
                        + " held { fee { amount } recordedPayment { account { name } } } } } }";
        // One read more than at home: the rates of the payments.
        assertThat(statements(run, Map.of())).isEqualTo(10);
        String list =
                "query($first: Int!) { recordedPayments(first: $first) { edges { node {"
                        + " status gross { amount } account { name }"
                        + " payment { applied { amount } } } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(4);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(4);
    }

    @Test
    void aListOfCreditMemosWithTheirInvoicesCostsThreeReads() {
        ACreditMemo.submitted(AnInvoice.pushed(tenant), ACreditMemo.units("1"));
        ACreditMemo.submitted(AnInvoice.pushed(tenant), ACreditMemo.units("2"));
        String list =
                "query($first: Int!) { creditMemos(first: $first) { edges { node {"
                        + " number lines { amount { amount } } account { name }"
                        + " invoice { number } } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(4);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(4);
    }

    @Test
    void aListOfAccountsCostsOneRead() {
        String list = "query($first: Int!) { accounts(first: $first) { edges { node { name } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(2);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(2);
    }

    @Test
    void aListOfAccountsWithTheirLinksCostsTwoReads() {
        String list =
                "query($first: Int!) { accounts(first: $first) { edges { node {"
                        + " link { state customerId } } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(3);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(3);
    }

    @Test
    void anAgingReportWithAccountsCostsTwoReads() {
        String report =
                "{ agingReport(asOf: \"2026-06-01\") { currencies { accounts {"
                        + " account { name } buckets { total { amount } } } } } }";

        assertThat(statements(report, Map.of())).isEqualTo(3);
    }

    @Test
    void noticesOfProcessorsAndTheirEndpointsCostOneReadEach() {
        String both =
                "{ processorNotices { edges { node { status outcome } } }"
                        + " processorEndpoints { processor setBy } }";

        assertThat(statements(both, Map.of())).isEqualTo(3);
    }

    @Test
    void aTrialBalanceCostsOneRead() {
        String report =
                "{ trialBalance(asOf: \"2026-06-01\") { currencies { accounts { account"
                        + " balance { amount } } } } }";

        assertThat(statements(report, Map.of())).isEqualTo(2);
    }

    @Test
    void aListOfLedgerEntriesCostsTwoReadsAndTheirPostings() {
        AnInvoice.pushed(tenant);
        AnInvoice.pushed(tenant);
        String list =
                "query($first: Int!) { ledgerEntries(first: $first) { edges { node { kind"
                        + " customer { name } postings { account amount { amount } } } } } }";

        assertThat(statements(list, Map.of("first", 1))).isEqualTo(4);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(4);
    }

    @Test
    void agreementsAndMonthRunsCostTheSameHoweverManyThereAre() {
        AnAgreement.scheduledProduct(tenant);
        String account = AnAgreement.linkedAccount(tenant);
        Map<String, ?> yearly = Map.of("advance", Map.of("everyMonths", 12));
        AnAgreement.ofAYear(tenant, account, yearly);
        String list =
                "query($first: Int!) { agreements(first: $first) { edges { node { reference"
                        + " months { earned { amount } } account { name }"
                        + " invoices { invoice { number } } } } } }";
        String run =
                "{ monthRun(month: \"2026-03\") { monthRun { hash"
                        + " entries { number agreement { account { name } } } } } }";
        tenant.awaitRest();
        int listed = statements(list, Map.of("first", 100));
        int previewed = statements(run, Map.of());

        AnAgreement.ofAYear(tenant, account, yearly);
        AnAgreement.ofAYear(tenant, AnAgreement.linkedAccount(tenant), yearly);

        assertThat(listed).isEqualTo(5);
        assertThat(statements(list, Map.of("first", 100))).isEqualTo(listed);
        assertThat(statements(run, Map.of())).isEqualTo(previewed);
    }

    @Test
    void aPushPlanCostsElevenReads() {
        AnInvoice invoice = AnInvoice.submitted(tenant);

        assertThat(
                        statements(
                                "query($id: ID!) { pushPlan(invoiceId: $id) { hash } }",
                                Map.of("id", invoice.id())))
                .isEqualTo(12);
    }

    @Test
    void askingWhyOfALandedInvoiceCostsTheSameHoweverMuchHappenedToIt() {
        AnInvoice fresh = AnInvoice.pushed(tenant);
        AnInvoice busy = AnInvoice.pushed(tenant);
        for (int each = 0; each < 5; each++) {
            tenant.isPaid(busy, "10");
        }
        String why =
                "query($id: ID!) { why(id: $id) { standing steps { sentence } resting { rule } } }";

        assertThat(statements(why, Map.of("id", fresh.id()))).isEqualTo(15);
        assertThat(statements(why, Map.of("id", busy.id()))).isEqualTo(15);
    }

    @Test
    void aDraftCostsSevenStatements() {
        AnInvoice drafted = AnInvoice.drafted(tenant);

        int least =
                IntStream.range(0, 5)
                        .map(_ -> drafted.statementsOfAnotherDraft())
                        .min()
                        .orElseThrow();

        // All in the command's transaction: the tenant, the key, the number's holder and the
        // account's currency, the key's outcome, the event, the row, the answer.
        assertThat(least).isEqualTo(7);
    }

    private static int statements(String operation, Map<String, ?> variables) {
        return SentStatements.of(tenant, operation, variables);
    }
}
