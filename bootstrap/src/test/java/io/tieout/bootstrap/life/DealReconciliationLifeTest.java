package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Closed deals against what was invoiced of them. */
final class DealReconciliationLifeTest {

    private static final String QUESTION =
            """
            query($month: Date!, $only: Boolean) { dealReconciliation(month: $month) {
              month isComplete
              currencies { currency agreed { amount } invoiced { amount } difference { amount }
                gaps { why amount { amount } } }
              deals(onlyDiscrepancies: $only) { agreement { id } difference { amount }
                inAdvance { amount } isExplained
                gaps { why isDiscrepancy amount { amount } invoices { id status } } } } }
            """;

    private final TestTenant tenant = TestTenant.made();

    @Test
    void eachDifferenceStandsUnderItsReasonWithItsInvoices() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement =
                AnAgreement.ofAYear(tenant, Map.of("advance", Map.of("everyMonths", 12)));
        tenant.awaitRest();

        JsonNode waiting = asked(Role.AUDITOR, false);

        assertThat(waiting.at("/deals/0/agreement/id").asString()).isEqualTo(agreement.id());
        assertThat(waiting.at("/deals/0/difference/amount").asString()).isEqualTo("1200.00");
        assertThat(waiting.at("/deals/0/gaps/0/why").asString()).isEqualTo("IN_GATE");
        assertThat(waiting.at("/deals/0/gaps/0/invoices/0/status").asString()).isEqualTo("DRAFT");

        agreement.landLastInvoice();
        JsonNode invoiced = asked(Role.PLATFORM, false);

        assertThat(invoiced.at("/deals/0/difference/amount").asString()).isEqualTo("0.00");
        assertThat(invoiced.at("/deals/0/gaps")).isEmpty();
        // Thirty-one days of March are earned.
        assertThat(invoiced.at("/deals/0/inAdvance/amount").asString()).isEqualTo("1098.08");
        assertThat(invoiced.at("/currencies/0/invoiced/amount").asString()).isEqualTo("1200.00");
        assertThat(invoiced.path("isComplete").asBoolean()).isTrue();
        assertThat(asked(Role.AUDITOR, true).path("deals")).isEmpty();
    }

    @Test
    void aDealThatWasClosedLaterIsNotOfTheMonth() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement.ofAYear(tenant, Map.of("advance", Map.of("everyMonths", 12)));

        JsonNode february =
                tenant.ask(Role.AUDITOR, QUESTION, Map.of("month", "2026-02-01", "only", false))
                        .path("dealReconciliation");

        assertThat(february.path("deals")).isEmpty();
        assertThat(february.path("currencies")).isEmpty();
    }

    @Test
    void customersSeeNoDeals() {
        assertThat(
                        tenant.tryToAsk(
                                        Role.CUSTOMER,
                                        QUESTION,
                                        Map.of("month", "2026-03-01", "only", false))
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo("FORBIDDEN");
    }

    private JsonNode asked(Role role, boolean onlyDiscrepancies) {
        return tenant.ask(role, QUESTION, Map.of("month", "2026-03-15", "only", onlyDiscrepancies))
                .path("dealReconciliation");
    }
}
