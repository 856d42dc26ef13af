package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An agreement in euros in books that are kept in dollars: earned at the rate of its invoice. */
final class ForeignAgreementLifeTest {

    private static final Map<String, ?> IN_ADVANCE = Map.of("advance", Map.of("everyMonths", 12));
    private static final BigDecimal PRICE = new BigDecimal("1200.00");

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aMonthIsEarnedAtTheRateOfTheLandedInvoiceByAnEntryInTheCurrencyOfTheBooks() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement = AnAgreement.ofAYearIn("EUR", tenant, IN_ADVANCE);
        tenant.awaitRest();
        agreement.landLastInvoice();

        recognised();

        JsonNode entry = tenant.twin().records(tenant.company(), "JournalEntry").path(0);
        assertThat(entry.at("/CurrencyRef/value").asString()).isEqualTo("USD");
        assertThat(entry.at("/Line/0/Amount").decimalValue()).isEqualByComparingTo(share("101.92"));
        assertThat(entry.at("/Line/0/JournalEntryLineDetail/Entity").isMissingNode()).isTrue();
        assertThat(entry.at("/Line/0/Description").asString()).contains("2026-03", ", customer ");
        assertThat(agreement.seen().at("/recognised/amount").asString()).isEqualTo("101.92");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatIsDeferredByAnEntryIsSoInTheCurrencyOfTheBooks() {
        AnAgreement.productDeferredByEntry(tenant);
        AnAgreement agreement = AnAgreement.ofAYearIn("EUR", tenant, IN_ADVANCE);
        tenant.awaitRest();
        agreement.landLastInvoice();
        tenant.awaitRest();

        JsonNode entry = tenant.twin().records(tenant.company(), "JournalEntry").path(0);
        recognised();

        assertThat(entry.at("/CurrencyRef/value").asString()).isEqualTo("USD");
        assertThat(entry.at("/Line/0/Amount").decimalValue())
                .isEqualByComparingTo(PRICE.multiply(rate()));
        assertThat(agreement.lastInvoice().deferralEntries().at("/0/deferred/amount").asString())
                .isEqualTo("1200.00");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whileNothingLandedThereIsNoRateAndItIsHeldBack() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement.ofAYearIn("EUR", tenant, IN_ADVANCE);
        tenant.advanceDays(31);

        JsonNode run =
                tenant.ask(
                                Role.AUDITOR,
                                "{ monthRun(month: \"2026-03\") { monthRun {"
                                        + " entries { number } held { reason } } } }",
                                Map.of())
                        .at("/monthRun/monthRun");

        assertThat(run.path("entries")).isEmpty();
        assertThat(run.at("/held/0/reason").asString()).contains("landed");
    }

    private void recognised() {
        tenant.advanceDays(31);
        AnAct.asked(
                        tenant,
                        "recogniseRevenue",
                        "RecogniseRevenueInput",
                        Map.of(
                                "idempotencyKey", "march",
                                "month", "2026-03",
                                "reason", "month end"))
                .allowed();
        tenant.awaitRest();
    }

    private BigDecimal rate() {
        return tenant.twin()
                .records(tenant.company(), "Invoice")
                .at("/0/ExchangeRate")
                .decimalValue();
    }

    private BigDecimal share(String euros) {
        return PRICE.multiply(rate())
                .multiply(new BigDecimal(euros))
                .divide(PRICE, 2, RoundingMode.HALF_UP);
    }

    private JsonNode differences() {
        return ATieOut.of(tenant, "2026-03-31")
                .differencesOnceCompared("DEFERRED_REVENUE", "INCOME");
    }
}
