package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.AtHome;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A paid period of an agreement is given back for money: what waits to be earned goes first. */
final class RefundedAgreementLifeTest {

    private static final Map<String, ?> IN_ADVANCE = Map.of("advance", Map.of("everyMonths", 12));

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void aRefundTakesOffWhatIsDeferredAndTheMonthEarnsTheRest() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement = AnAgreement.ofAYear(tenant, IN_ADVANCE);
        tenant.awaitRest();
        agreement.landLastInvoice();
        pays(agreement.lastInvoice());

        AnAct.asked(
                        tenant,
                        "refundSale",
                        "RefundSaleInput",
                        Map.of(
                                "invoiceId",
                                agreement.lastInvoice().id(),
                                "number",
                                "RS-1",
                                "paidOn",
                                "2026-03-01",
                                "fromAccountId",
                                bookkeeper
                                        .only("Account", "Name", "Checking")
                                        .path("Id")
                                        .asString(),
                                "amount",
                                AnAgreement.money("300.00"),
                                "reason",
                                "three months were never used"))
                .allowed();

        assertThat(home("DEFERRED_REVENUE")).isEqualTo(new BigDecimal("-900.00"));
        assertThat(home("REVENUE")).isZero();
        assertThat(home("RECEIVABLES")).isZero();
        tenant.advanceDays(31);
        assertThat(march().at("/entries/0/deferred/amount").asString()).isEqualTo("798.08");
        assertThat(differences()).isEmpty();
    }

    private void pays(AnInvoice invoice) {
        JsonNode document = bookkeeper.document(invoice);
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId",
                                document.at("/CustomerRef/value").asString(),
                                "date",
                                "2026-03-01",
                                "amount",
                                "1200",
                                "currency",
                                "USD",
                                "invoices",
                                List.of(Map.of("docNumber", invoice.number(), "amount", "1200"))));
        tenant.awaitRest();
    }

    private JsonNode march() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ monthRun(month: \"2026-03\") { monthRun { entries {"
                                + " recognised { amount } deferred { amount } } } } }",
                        Map.of())
                .at("/monthRun/monthRun");
    }

    private BigDecimal home(String account) {
        return AtHome.balances(tenant).getOrDefault(account, BigDecimal.ZERO);
    }

    private JsonNode differences() {
        return ATieOut.of(tenant, "2026-03-31").differencesOnceCompared("DEFERRED_REVENUE");
    }
}
