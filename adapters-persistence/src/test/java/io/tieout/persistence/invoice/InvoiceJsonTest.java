package io.tieout.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import io.tieout.persistence.fixture.Golden;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A changed byte here is a changed database: old rows must stay readable. */
class InvoiceJsonTest {

    private static final Currency KWD = new Currency("KWD");

    @Test
    void theStoredFormOfLinesNeverChanges() {
        var lines =
                List.of(
                        new InvoiceLine(
                                "Seats, \"Q1\"",
                                "SEAT",
                                new Quantity(new BigDecimal("2.500001")),
                                Money.ofMinor(12_345, KWD),
                                new ServicePeriod.Between(
                                        LocalDate.parse("2026-01-01"),
                                        LocalDate.parse("2026-03-31")),
                                "TAX",
                                "North"),
                        new InvoiceLine(
                                "Setup",
                                "SETUP",
                                new Quantity(BigDecimal.ONE),
                                Money.ofMinor(1_000, KWD),
                                new ServicePeriod.Unstated(),
                                "NON",
                                ""));
        var amounts = List.of(Money.ofMinor(30_863, KWD), Money.ofMinor(1_000, KWD));
        var golden = Golden.text("view/invoice-lines.json");

        assertThat(LinesJson.write(lines, amounts).data()).isEqualTo(golden);
        assertThat(LinesJson.lines(JSONB.valueOf(golden), KWD)).isEqualTo(lines);
        assertThat(LinesJson.amounts(JSONB.valueOf(golden), KWD)).isEqualTo(amounts);
    }

    @Test
    void theStoredFormOfDifferencesNeverChanges() {
        var differences =
                Stream.of(Difference.Kind.values())
                        .map(kind -> new Difference(kind, "due \"date\"", "a", "b"))
                        .toList();
        var golden = Golden.text("view/differences.json");

        assertThat(LandedJson.write(differences).data()).isEqualTo(golden);
        assertThat(LandedJson.read(JSONB.valueOf(golden))).isEqualTo(differences);
    }

    static Stream<Arguments> discounts() {
        return Stream.of(
                Arguments.of("none", new Discount.None()),
                Arguments.of("fixed", new Discount.Fixed(Money.ofMinor(250, KWD))),
                Arguments.of("share", new Discount.Share(new Percent(new BigDecimal("12.5")))));
    }

    @ParameterizedTest
    @MethodSource("discounts")
    void theStoredFormOfADiscountNeverChanges(String name, Discount discount) {
        var golden = Golden.text("view/discount-" + name + ".json");

        assertThat(DiscountJson.write(discount).data()).isEqualTo(golden);
        assertThat(DiscountJson.read(JSONB.valueOf(golden), KWD)).isEqualTo(discount);
    }
}
