package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ACCOUNT;
import static io.tieout.domain.invoice.InvoiceExamples.DUE_ON;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.line;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import io.tieout.domain.money.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalsTest {

    @Test
    void eachLineRoundsHalfUpAndTheTotalSumsWhatWasRounded() {
        Totals totals =
                Totals.of(
                        content(
                                List.of(line("0.5", "0.05"), line("1.5", "0.03")),
                                new Discount.None()));

        assertThat(totals.lineAmounts()).containsExactly(usd("0.03"), usd("0.05"));
        assertThat(totals.subtotal()).isEqualTo(usd("0.08"));
        assertThat(totals.discount()).isEqualTo(usd("0"));
        assertThat(totals.total()).isEqualTo(usd("0.08"));
    }

    @Test
    void aFixedDiscountComesOffTheSubtotal() {
        Totals totals =
                Totals.of(content(List.of(line("4", "25.00")), new Discount.Fixed(usd("0.01"))));

        assertThat(totals.discount()).isEqualTo(usd("0.01"));
        assertThat(totals.total()).isEqualTo(usd("99.99"));
    }

    @Test
    void aPercentageDiscountRoundsHalfUp() {
        Totals totals =
                Totals.of(
                        content(List.of(line("1", "0.10")), new Discount.Share(Percent.of("25"))));

        assertThat(totals.discount()).isEqualTo(usd("0.03"));
        assertThat(totals.total()).isEqualTo(usd("0.07"));
    }

    @ParameterizedTest
    @CsvSource({"JPY,100,3,300", "KWD,1.234,3,3.702", "KWD,0.001,0.5,0.001", "JPY,1,0.4,0"})
    void everyCurrencyRoundsToItsOwnUnit(String code, String price, String quantity, String total) {
        Currency currency = new Currency(code);
        InvoiceLine line =
                new InvoiceLine(
                        "d",
                        "p",
                        Quantity.of(quantity),
                        Money.of(price, currency),
                        new ServicePeriod.Unstated(),
                        "NON",
                        "");
        InvoiceContent content =
                new InvoiceContent(
                        ACCOUNT,
                        "1",
                        currency,
                        ISSUED_ON,
                        DUE_ON,
                        List.of(line),
                        new Discount.None(),
                        "",
                        "");

        assertThat(Totals.of(content).total()).isEqualTo(Money.of(total, currency));
    }
}
