package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.fixture.AMonth;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.SentStatements;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What closing, proving and reconciling the books costs does not grow with what stands there. */
final class BooksStatementCountTest {

    private static final Map<String, ?> YEARLY = Map.of("advance", Map.of("everyMonths", 12));

    private final TestTenant tenant = TestTenant.made();

    @Test
    void monthsTheirChecklistTheirPackAndTheirTieOutCostTheSameWhateverHappened() {
        AnInvoice first = AnInvoice.pushed(tenant);
        tenant.advanceDays(31);
        ATieOut.requested(tenant, "2026-03-31");
        AMonth.closed(tenant, "2026-03-31");
        tenant.advanceDays(1);
        tenant.isPaid(first, "20");
        Costs once = costs(first);

        AnInvoice.submitted(tenant);
        tenant.isPaid(first, "30");
        tenant.isPaid(first, "40");

        assertThat(costs(first)).isEqualTo(once);
        assertThat(once).isEqualTo(new Costs(3, 13, 7, 9, 5, 3));
    }

    @Test
    void dealsAndPreviewsCostTheSameHoweverManyThereAre() {
        AnAgreement.scheduledProduct(tenant);
        String account = AnAgreement.linkedAccount(tenant);
        AnAgreement agreement = AnAgreement.ofAYear(tenant, account, YEARLY);
        tenant.awaitRest();
        int deals = deals();
        int preview = preview(agreement);

        AnAgreement.ofAYear(tenant, account, YEARLY);
        AnAgreement.ofAYear(tenant, AnAgreement.linkedAccount(tenant), YEARLY);
        tenant.awaitRest();

        assertThat(deals()).isEqualTo(deals);
        assertThat(preview(agreement)).isEqualTo(preview);
        assertThat(deals).isEqualTo(5);
        assertThat(preview).isEqualTo(4);
    }

    private record Costs(
            int periods, int checklist, int pack, int tieOut, int verification, int statement) {}

    private Costs costs(AnInvoice invoice) {
        return new Costs(
                cost("{ periods(year: 2026) { month state } }"),
                cost("{ closingChecklist(month: \"2026-03-01\") { concern count } }"),
                cost(
                        "{ closePack(month: \"2026-03-01\") { hash changedSince(first: 100) {"
                                + " edges { node { reason customer { name } } } } } }"),
                cost("{ tieOut(asOf: \"2026-03-31\") { unexplained differences { number } } }"),
                cost("{ verifyLedger { isIntact sealed } }"),
                SentStatements.of(
                        tenant,
                        "query($account: ID!) { accountStatement(account: $account,"
                                + " asOf: \"2026-03-31\") { currency } }",
                        Map.of("account", invoice.account())));
    }

    private int deals() {
        return cost(
                "{ dealReconciliation(month: \"2026-03-01\") { currencies { currency }"
                        + " deals { agreement { account { name } }"
                        + " gaps { why invoices { number } } } } }");
    }

    private int preview(AnAgreement agreement) {
        return SentStatements.of(
                tenant,
                "query($id: ID!) { schedulePreview(agreementId: $id, change: { prospective: {"
                    + " price: {amount: \"2400.00\", currency: \"USD\"}, fromOn: \"2026-04-01\","
                    + " lastOn: \"2027-02-28\" } }) { preview { priceAfter { amount } } } }",
                Map.of("id", agreement.id()));
    }

    private int cost(String question) {
        return SentStatements.of(tenant, question, Map.of());
    }
}
