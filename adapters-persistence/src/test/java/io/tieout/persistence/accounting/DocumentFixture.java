package io.tieout.persistence.accounting;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A document with every field said, and with everything that may be left out left out. */
final class DocumentFixture {

    private static final Currency KWD = new Currency("KWD");

    private DocumentFixture() {}

    static InvoiceDocument aDocument() {
        return new InvoiceDocument(
                new DocumentLink(ConnectionFixture.BOOKS, "58"),
                "INV-1001",
                LocalDate.parse("2026-01-10"),
                LocalDate.parse("2026-02-09"),
                List.of(
                        new InvoiceDocument.Line(
                                "Seats, \"Q1\"",
                                "21",
                                "Seat",
                                new Quantity(new BigDecimal("2.500001")),
                                Money.ofMinor(12_345, KWD),
                                Money.ofMinor(30_863, KWD),
                                new ServicePeriod.Between(
                                        LocalDate.parse("2026-01-01"),
                                        LocalDate.parse("2026-03-31")),
                                "TAX",
                                "5000000001"),
                        new InvoiceDocument.Line(
                                "Setup",
                                "22",
                                "Setup",
                                new Quantity(BigDecimal.ONE),
                                Money.ofMinor(1_000, KWD),
                                Money.ofMinor(1_000, KWD),
                                new ServicePeriod.Unstated(),
                                "NON",
                                "")),
                Money.ofMinor(863, KWD),
                Money.ofMinor(31_000, KWD),
                "thank you");
    }
}
