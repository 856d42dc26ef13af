package io.tieout.graphql.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import io.tieout.graphql.fixture.Answers;
import io.tieout.graphql.fixture.Api;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.Rows;
import io.tieout.graphql.schema.GlobalId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

class DraftInvoiceTest {

    private final Api api = Api.fresh();

    @BeforeEach
    void open() {
        api.books.accountRows.add(Rows.anAccount(1));
        api.books.invoiceRows.add(Rows.anInvoice(1, Rows.accountId(1), Status.DRAFT));
        api.commands.willChange(Rows.invoiceId(1).value());
    }

    @Test
    void theWholeContentReachesTheCommand() {
        Map<String, Object> line = aLine("2.50", "10.00", "USD");
        line.put("servicePeriod", Map.of("firstOn", "2026-03-01", "lastOn", "2026-03-31"));
        line.put("className", "West");
        line.put("taxCode", "TAX");

        draft(
                Map.of(
                        "lines",
                        List.of(line),
                        "dueOn",
                        "2026-04-15",
                        "memo",
                        "thanks",
                        "discount",
                        Map.of("percent", "7.5")));

        assertThat(sentContent())
                .isEqualTo(
                        new InvoiceContent(
                                Rows.accountId(1),
                                "INV-1",
                                Rows.USD,
                                LocalDate.parse("2026-03-01"),
                                LocalDate.parse("2026-04-15"),
                                List.of(
                                        new InvoiceLine(
                                                "Seats",
                                                "seat",
                                                Quantity.of("2.50"),
                                                Rows.usd(1000),
                                                new ServicePeriod.Between(
                                                        LocalDate.parse("2026-03-01"),
                                                        LocalDate.parse("2026-03-31")),
                                                "TAX",
                                                "West")),
                                new Discount.Share(Percent.of("7.5")),
                                "thanks",
                                ""));
    }

    @Test
    void whatIsLeftOutIsStatedAsAbsent() {
        draft(Map.of());

        InvoiceContent content = sentContent();
        assertThat(content.discount()).isEqualTo(new Discount.None());
        assertThat(content.memo()).isEmpty();
        assertThat(content.lines().getFirst().servicePeriod())
                .isEqualTo(new ServicePeriod.Unstated());
        assertThat(content.lines().getFirst().taxCode()).isEqualTo("NON");
    }

    @Test
    void withoutADueDayTheTermsOfTheAccountCount() {
        draft(Map.of());

        assertThat(sentContent().dueOn()).isEqualTo(LocalDate.parse("2026-03-31"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,     12.345,                USD, EXCESS_DECIMALS,  unitPrice.amount",
        "1,     1.5,                   JPY, EXCESS_DECIMALS,  unitPrice.amount",
        "1,     1.2345,                KWD, EXCESS_DECIMALS,  unitPrice.amount",
        "1,     99999999999999999.99,  USD, INVALID_AMOUNT,   unitPrice.amount",
        "1,     1.00,                  XXX, INVALID_CURRENCY, unitPrice.currency",
        "1,     1.00,                  usd, INVALID_CURRENCY, unitPrice.currency",
        "-1,    1.00,                  USD, INVALID_QUANTITY, quantity",
        "0,     1.00,                  USD, INVALID_QUANTITY, quantity",
        "1.1234567, 1.00,              USD, INVALID_QUANTITY, quantity"
    })
    void aLineThatCannotBeCountedIsRefusedByNameAndNothingIsSent(
            String quantity, String price, String currency, String code, String field) {
        draft(Map.of("lines", List.of(aLine("1", "1", "USD"), aLine(quantity, price, currency))))
                .path("draftInvoice")
                .matchesJson(
                        """
                        {"invoice": null, "userErrors": [{"code": "%s", "field": [%s]}]}
                        """
                                .formatted(code, path("input.lines.1." + field)));

        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void aRefusedAmountNamesTheValueTheRuleAndTheWayOut() {
        draft(Map.of("lines", List.of(aLine("1", "12.345", "USD"))))
                .path("draftInvoice.userErrors[0].message")
                .entity(String.class)
                .satisfies(message -> assertThat(message).contains("12.345", "USD", "2", "round"));
    }

    @Test
    void trailingZerosAreNoExcessDecimals() {
        draft(Map.of("lines", List.of(aLine("1", "12.340", "USD"))));

        assertThat(sentContent().lines().getFirst().unitPrice()).isEqualTo(Rows.usd(1234));
    }

    @Test
    void aPercentageBeyondAHundredIsRefused() {
        draft(Map.of("discount", Map.of("percent", "100.5")))
                .path("draftInvoice.userErrors[0].code")
                .entity(String.class)
                .isEqualTo("INVALID_PERCENT");
    }

    @Test
    void aDiscountIsAnAmountOrAPercentageNeverBoth() {
        Map<String, Object> both =
                Map.of("percent", "5", "amount", Map.of("amount", "1", "currency", "USD"));

        assertThat(Answers.error(draft(Map.of("discount", both))).getMessage())
                .contains("Exactly one key");
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void anAccountOfAnotherTenantDoesNotExist() {
        Map<String, Object> foreign = Map.of("accountId", GlobalId.of(Rows.accountId(99)));

        draft(foreign)
                .path("draftInvoice.userErrors[0]")
                .matchesJson(
                        """
                        {"code": "ACCOUNT_NOT_FOUND", "field": ["input", "accountId"]}
                        """);
        assertThat(api.commands.sent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issuedOn, 2026-02-30, 2026-02-30",
        "issuedOn, 1.3.2026, 1.3.2026",
        "dueOn, tomorrow, tomorrow"
    })
    void aBadDateIsRefusedByNameWithTheRule(String field, String text, String named) {
        var error = Answers.error(draft(Map.of(field, text)));

        assertThat(error.getExtensions()).containsEntry("code", "INVALID_VALUE");
        assertThat(error.getMessage()).contains(named, "yyyy-MM-dd");
        assertThat(api.commands.sent).isEmpty();
    }

    @Test
    void anAmountMustBeAString() {
        var error =
                Answers.error(
                        api.as(People.a(Role.ACCOUNTANT))
                                .document(
                                        """
                                        mutation { draftInvoice(input: {
                                          idempotencyKey: "k", accountId: "x", number: "1",
                                          currency: "USD", issuedOn: "2026-03-01", lines: [{
                                            description: "d", product: "p", quantity: "1",
                                            unitPrice: {amount: 12.34, currency: "USD"}}]})
                                          { userErrors { code } } }
                                        """)
                                .execute());

        assertThat(error.getExtensions()).containsEntry("code", "INVALID_VALUE");
        assertThat(error.getMessage()).contains("write it as a string of digits");
    }

    private InvoiceContent sentContent() {
        assertThat(api.commands.sent).hasSize(1);
        return ((DraftInvoice) api.commands.sent.getFirst().command()).content();
    }

    private Response draft(Map<String, Object> changes) {
        Map<String, Object> input = new HashMap<>();
        input.put("idempotencyKey", "key-1");
        input.put("accountId", GlobalId.of(Rows.accountId(1)));
        input.put("number", "INV-1");
        input.put("currency", "USD");
        input.put("issuedOn", "2026-03-01");
        input.put("lines", List.of(aLine("1", "10.00", "USD")));
        input.putAll(changes);
        return api.as(People.a(Role.ACCOUNTANT))
                .document(
                        """
                        mutation($input: DraftInvoiceInput!) { draftInvoice(input: $input) {
                          invoice { number } userErrors { field message code } } }
                        """)
                .variable("input", input)
                .execute();
    }

    private static Map<String, Object> aLine(String quantity, String price, String currency) {
        Map<String, Object> line = new HashMap<>();
        line.put("description", "Seats");
        line.put("product", "seat");
        line.put("quantity", quantity);
        line.put("unitPrice", Map.of("amount", price, "currency", currency));
        return line;
    }

    private static String path(String dotted) {
        return "\"" + dotted.replace(".", "\", \"") + "\"";
    }
}
