package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Credit memos from the draft to the invoice they settle, in the house as it runs. */
final class CreditMemoTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aWholeCreditLandsAsItWasSignedAndSettlesItsInvoice() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ACreditMemo memo = ACreditMemo.submitted(invoice, Map.of());
        assertThat(amount(memo.plan().path("document"), "total")).isEqualTo("120.00");

        memo.landed();

        assertThat(memo.status()).isEqualTo("USED_UP");
        assertThat(memo.seen().path("review").path("verdict").asString()).isEqualTo("EXACT");
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(books("CreditMemo").path("RemainingCredit").decimalValue()).isZero();
        assertThat(books("Invoice").path("Balance").decimalValue()).isZero();
        assertThat(tenant.twin().records(tenant.company(), "Payment")).hasSize(1);
        assertThat(invoice.aged()).isEqualTo("0.00").isEqualTo(balanceInTheBooks(invoice));
    }

    @Test
    void aCreditThatWaitsLowersWhatIsOwedAndTheInvoiceStaysOpen() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        ACreditMemo memo =
                ACreditMemo.submitted(
                                invoice,
                                Map.of(
                                        "lines",
                                        ACreditMemo.units("3").get("lines"),
                                        "appliesOnLanding",
                                        false))
                        .landed();

        assertThat(memo.status()).isEqualTo("OPEN");
        assertThat(memo.left()).isEqualTo("30.00");
        assertThat(invoice.balance()).isEqualTo("120.00");
        assertThat(invoice.aged()).isEqualTo("90.00").isEqualTo(balanceInTheBooks(invoice));

        memo.apply(invoice, "20");

        assertThat(memo.left()).isEqualTo("10.00");
        assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
        assertThat(invoice.balance()).isEqualTo("100.00");
        assertThat(invoice.aged()).isEqualTo("90.00").isEqualTo(balanceInTheBooks(invoice));
    }

    @Test
    void moreThanIsLeftIsNeitherCreditedNorApplied() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("5")).landed();

        JsonNode beyond = ACreditMemo.draft(invoice, ACreditMemo.units("8")).path("userErrors");
        JsonNode used = memo.apply(invoice, "1").path("userErrors");

        assertThat(beyond.path(0).path("code").asString()).isEqualTo("BEYOND_WHAT_IS_LEFT");
        assertThat(beyond.path(0).path("message").asString())
                .isEqualTo(
                        "cannot credit 8: 7 is left of what was billed and not credited yet;"
                                + " credit that or less");
        assertThat(used.path(0).path("code").asString()).isEqualTo("BEYOND_CREDIT");
        assertThat(invoice.balance()).isEqualTo("70.00");
    }

    /** Q20: the books consume a credit by themselves before our order comes to it. */
    @Test
    void q20ACreditThatTheBooksAppliedByThemselvesIsNotAppliedTwice() {
        letCreditsApplyThemselves();
        AnInvoice invoice = AnInvoice.pushed(tenant);

        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("3")).landed();

        assertThat(memo.status()).isEqualTo("USED_UP");
        assertThat(invoice.balance()).isEqualTo("90.00");
        assertThat(tenant.twin().records(tenant.company(), "Payment")).hasSize(1);
        assertThat(invoice.aged()).isEqualTo("90.00").isEqualTo(balanceInTheBooks(invoice));
    }

    @Test
    void anApplicationThatIsDeletedInTheBooksFreesTheCredit() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("3")).landed();
        JsonNode payment = books("Payment");

        change(
                "Payment",
                "delete",
                Map.of(
                        "Id", payment.path("Id").asString(),
                        "SyncToken", payment.path("SyncToken").asString()));

        assertThat(memo.status()).isEqualTo("OPEN");
        assertThat(memo.left()).isEqualTo("30.00");
        assertThat(invoice.balance()).isEqualTo("120.00");
        assertThat(invoice.aged()).isEqualTo("90.00").isEqualTo(balanceInTheBooks(invoice));
    }

    @Test
    void anApprovedCreditWhoseDateWasClosedBeforeItLandedIsSubmittedAgain() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ACreditMemo memo = ACreditMemo.submitted(invoice, Map.of());
        Http.good(
                Http.post(
                        tenant.twin().baseUri().resolve("/twin/faults"),
                        Map.of(
                                "kind",
                                "code_6200",
                                "realm",
                                tenant.company(),
                                "endpoint",
                                "creditmemo",
                                "next",
                                1)));

        memo.landed();

        assertThat(memo.status()).isEqualTo("SUBMITTED");
        assertThat(memo.seen().path("review").path("lastProblem").asString()).contains("6200");
        assertThat(tenant.twin().records(tenant.company(), "CreditMemo")).isEmpty();
        assertThat(invoice.aged()).isEqualTo("120.00");
    }

    private void letCreditsApplyThemselves() {
        changePreferences("SalesFormsPrefs", Map.of("AutoApplyCredit", true));
    }

    private void changePreferences(String part, Map<String, ?> values) {
        JsonNode preferences = books("Preferences");
        change(
                "Preferences",
                "update",
                Map.of(
                        "Id",
                        preferences.path("Id").asString(),
                        "SyncToken",
                        preferences.path("SyncToken").asString(),
                        "sparse",
                        true,
                        part,
                        values));
    }

    private void change(String entity, String operation, Map<String, ?> content) {
        String path =
                "/twin/realms/%s/entities/%s?operation=%s"
                        .formatted(tenant.company(), entity, operation);
        Http.good(Http.post(tenant.twin().baseUri().resolve(path), content));
        tenant.awaitRest();
    }

    private JsonNode books(String entity) {
        return tenant.twin().records(tenant.company(), entity).path(0);
    }

    private String balanceInTheBooks(AnInvoice invoice) {
        return tenant.twin().records(tenant.company(), "Customer").values().stream()
                .filter(row -> row.path("Id").asString().equals(invoice.customer()))
                .map(row -> row.path("Balance").decimalValue().setScale(2).toPlainString())
                .findFirst()
                .orElseThrow();
    }

    private static String amount(JsonNode of, String field) {
        return of.path(field).path("amount").asString();
    }
}
