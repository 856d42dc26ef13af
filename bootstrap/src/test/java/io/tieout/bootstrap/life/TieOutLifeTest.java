package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Our receivables held against what the books say of themselves. */
final class TieOutLifeTest {

    private static final String DAY = "2026-03-01";

    private static final String TIE_OUT =
            "query($asOf: Date!) { tieOut(asOf: $asOf) { unexplained currencies { currency"
                    + " ours { amount } theirs { amount } isTied } differences { type documentId"
                    + " explanation ours { amount } theirs { amount } } } }";

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void whatWasSoldPaidAndCreditedTiesOnEveryDayOnceTheirsIsRead() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "50");
        enter("CreditMemo", invoice.customer(), "30");
        assertThat(seen(DAY).isNull()).isTrue();

        for (String day : List.of("2026-02-28", DAY)) {
            JsonNode tied = read(day);
            assertThat(tied.path("differences")).isEmpty();
            assertThat(tied.path("unexplained").asInt()).isZero();
        }
        assertThat(seen(DAY).at("/currencies/0/ours/amount").asString()).isEqualTo("40.00");
        assertThat(seen(DAY).at("/currencies/0/isTied").asBoolean()).isTrue();
    }

    @Test
    void aDocumentOfAStrangerIsPutOnOthersAndOneThatNobodyToldUsOfIsUnknown() {
        AnInvoice ours = AnInvoice.pushed(tenant);
        String stranger = customer();
        String theirs = enter("Invoice", stranger, "80");
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "next", 50));
        String untold = enter("Invoice", ours.customer(), "25");

        JsonNode apart = read(DAY);

        assertThat(explained(apart))
                .containsExactlyInAnyOrder(
                        "INVOICE " + theirs + " ENTERED_BY_OTHERS 0.00 80.00",
                        "INVOICE " + untold + " UNKNOWN 0.00 25.00");
        assertThat(apart.path("unexplained").asInt()).isEqualTo(1);
    }

    @Test
    void anEditThatNobodyDecidedOnIsNamedAsSuch() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        String document = bookkeeper.document(invoice).path("Id").asString();
        bookkeeper.edits(invoice, Map.of("Line", List.of(line("100"))));

        assertThat(explained(read(DAY)))
                .containsExactly("INVOICE " + document + " EDITED_THERE 120.00 100.00");
    }

    @Test
    void whatWeLearntAfterTheReportWasReadIsTiming() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        read(DAY);
        tenant.advanceDays(1);
        String later = enter("Invoice", invoice.customer(), "25");

        assertThat(seen(DAY).path("differences")).isEmpty();
        assertThat(read(DAY).path("differences")).isEmpty();
        assertThat(later).isNotEmpty();
    }

    @Test
    void aDayThatHasNotComeIsRefusedAndCustomersSeeNothing() {
        JsonNode refused = request("2027-01-01");

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("DAY_AHEAD");
        assertThat(
                        tenant.tryToAsk(Role.CUSTOMER, TIE_OUT, Map.of("asOf", DAY))
                                .at("/errors/0/extensions/code")
                                .asString())
                .isEqualTo("FORBIDDEN");
    }

    private JsonNode read(String day) {
        assertThat(request(day).path("userErrors")).isEmpty();
        tenant.awaitRest();
        return seen(day);
    }

    private JsonNode seen(String day) {
        return tenant.ask(Role.AUDITOR, TIE_OUT, Map.of("asOf", day)).path("tieOut");
    }

    private JsonNode request(String day) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "requestTieOut",
                "RequestTieOutInput",
                "operation { kind }",
                Map.of("asOf", day));
    }

    private static List<String> explained(JsonNode tieOut) {
        return tieOut.path("differences").values().stream()
                .map(each ->
                        String.join(
                                " ",
                                each.path("type").asString(),
                                each.path("documentId").asString(),
                                each.path("explanation").asString(),
                                each.at("/ours/amount").asString(),
                                each.at("/theirs/amount").asString()))
                .toList();
    }

    private String customer() {
        return bookkeeper
                .writes(
                        "Customer",
                        "",
                        Map.of("DisplayName", "Nobody's", "CurrencyRef", Map.of("value", "EUR")))
                .path("Id")
                .asString();
    }

    private String enter(String entity, String customer, String amount) {
        Map<String, ?> content =
                Map.of(
                        "CustomerRef", Map.of("value", customer),
                        "CurrencyRef", Map.of("value", "EUR"),
                        "TxnDate", DAY,
                        "Line", List.of(line(amount)));
        return bookkeeper.writes(entity, "", content).path("Id").asString();
    }

    private static Map<String, ?> line(String amount) {
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "DetailType",
                "SalesItemLineDetail",
                "SalesItemLineDetail",
                Map.of("ItemRef", Map.of("value", "1")));
    }
}
