package io.tieout.persistence.accounting;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExpectedRate;
import io.tieout.domain.invoice.ExpectedTax;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Target;
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

    /** what a row of the first days is read as: no term, no accounts, no name of a class, no tax */
    static InvoiceDocument aDocumentOfTheFirstDays() {
        var today = aDocument();
        var lines =
                today.lines().stream()
                        .map(line ->
                                new InvoiceDocument.Line(
                                        line.description(),
                                        line.item(),
                                        Target.none(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        line.amount(),
                                        line.servicePeriod(),
                                        line.taxCode(),
                                        new Target(line.reportedClass().id(), "")))
                        .toList();
        return new InvoiceDocument(
                today.customer(),
                today.number(),
                today.issuedOn(),
                today.dueOn(),
                Target.none(),
                lines,
                today.discount(),
                new ExpectedTax.None(),
                today.total(),
                today.memo(),
                Target.none(),
                new ExpectedRate.Unstated());
    }

    static InvoiceDocument aDocument() {
        return new InvoiceDocument(
                new DocumentLink(ConnectionFixture.BOOKS, "58"),
                "INV-1001",
                LocalDate.parse("2026-01-10"),
                LocalDate.parse("2026-02-09"),
                new Target("3", "Net 30"),
                List.of(
                        new InvoiceDocument.Line(
                                "Seats, \"Q1\"",
                                new Target("21", "Seat"),
                                new Target("79", "Seats \"sold\""),
                                new Quantity(new BigDecimal("2.500001")),
                                Money.ofMinor(12_345, KWD),
                                Money.ofMinor(30_863, KWD),
                                new ServicePeriod.Between(
                                        LocalDate.parse("2026-01-01"),
                                        LocalDate.parse("2026-03-31")),
                                "TAX",
                                new Target("5000000001", "East")),
                        new InvoiceDocument.Line(
                                "Setup",
                                new Target("22", "Setup"),
                                new Target("80", "Set-up fees"),
                                new Quantity(BigDecimal.ONE),
                                Money.ofMinor(1_000, KWD),
                                Money.ofMinor(1_000, KWD),
                                new ServicePeriod.Unstated(),
                                "NON",
                                Target.none())),
                Money.ofMinor(863, KWD),
                new ExpectedTax.ComputedThere(Money.ofMinor(4_500, KWD)),
                Money.ofMinor(31_000, KWD),
                "thank you",
                Target.none(),
                new ExpectedRate.Unstated());
    }
}
