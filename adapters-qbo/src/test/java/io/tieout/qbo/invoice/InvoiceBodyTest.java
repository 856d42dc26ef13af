package io.tieout.qbo.invoice;

import static io.tieout.qbo.invoice.Documents.money;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceDocument.Line;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Quantity;
import io.tieout.qbo.client.QboJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The exact bytes that leave. A changed byte is a changed document in somebody's books. */
final class InvoiceBodyTest {

    private static final InvoiceId INVOICE = new InvoiceId(new UUID(2, 7));

    @Test
    void whatIsEmptyIsLeftOutAndTheTaxCodeNeverIs() throws IOException {
        assertThat(json(Documents.plain())).isEqualTo(golden("plain"));
    }

    @Test
    void everyFieldHasItsPlace() throws IOException {
        var support =
                new Line(
                        "Support \"gold\", 3 h",
                        new Target("12", "Support"),
                        new Target("80", "Support income"),
                        new Quantity(new BigDecimal("3.000001")),
                        money(1_235, "EUR"),
                        money(3_705, "EUR"),
                        new ServicePeriod.Between(
                                LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                        "TAX",
                        new Target("5000000000000142238", "East"));
        var setup =
                new Line(
                        "",
                        new Target("1", "Services"),
                        new Target("79", "Sales"),
                        new Quantity(BigDecimal.ONE),
                        money(6_295, "EUR"),
                        money(6_295, "EUR"),
                        new ServicePeriod.Unstated(),
                        "NON",
                        Target.none());
        var document =
                Documents.of(
                        new Target("3", "Net 30"),
                        money(1_000, "EUR"),
                        money(9_000, "EUR"),
                        "Thank you",
                        support,
                        setup);

        assertThat(json(document)).isEqualTo(golden("everything"));
    }

    @Test
    void aCurrencyWithoutDecimalsHasNone() throws IOException {
        var document = Documents.of("2", money(500, "JPY"), money(1_000, "JPY"));

        assertThat(json(document)).isEqualTo(golden("yen"));
    }

    @Test
    void aCurrencyWithThreeDecimalsKeepsThem() throws IOException {
        var document = Documents.of("2", money(1_001, "KWD"), money(2_002, "KWD"));

        assertThat(json(document)).isEqualTo(golden("dinar"));
    }

    private static String json(InvoiceDocument document) {
        return QboJson.MAPPER.writeValueAsString(InvoiceBody.of(INVOICE, document));
    }

    private static String golden(String name) throws IOException {
        try (var file = InvoiceBodyTest.class.getResourceAsStream("/invoice/" + name + ".json")) {
            return new String(requireNonNull(file).readAllBytes(), UTF_8).strip();
        }
    }
}
