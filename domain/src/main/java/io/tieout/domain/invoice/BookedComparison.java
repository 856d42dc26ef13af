package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.Booked.EXCHANGE_RATE;

import io.tieout.domain.invoice.Difference.Kind;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds how a document was booked, its exchange rate and its tax by rates, against what was signed
 * about both. The sum of the tax is compared elsewhere; here each part of it must keep within what
 * was signed, and the parts must make up the sum.
 */
final class BookedComparison {

    private static final String NO_TAX = "NON";

    private final InvoiceDocument approved;
    private final LandedDocument landed;
    private final List<Difference> differences = new ArrayList<>();

    private BookedComparison(InvoiceDocument approved, LandedDocument landed) {
        this.approved = approved;
        this.landed = landed;
    }

    static List<Difference> rate(InvoiceDocument approved, LandedDocument landed) {
        BookedComparison comparison = new BookedComparison(approved, landed);
        comparison.rate();
        return List.copyOf(comparison.differences);
    }

    static List<Difference> taxes(InvoiceDocument approved, LandedDocument landed) {
        BookedComparison comparison = new BookedComparison(approved, landed);
        landed.taxes().forEach(comparison::part);
        comparison.sum();
        return List.copyOf(comparison.differences);
    }

    private void rate() {
        Optional<ExchangeRate> stands = landed.rate();
        boolean isAsSigned =
                switch (approved.rate()) {
                    case ExpectedRate.Unstated() -> true;
                    case ExpectedRate.SetThere() -> stands.isPresent();
                    case ExpectedRate.Fixed(var rate) ->
                            stands.orElse(ExchangeRate.ONE).equals(rate);
                };
        if (!isAsSigned) {
            add(
                    Kind.RATE,
                    EXCHANGE_RATE,
                    approved.rate().words(),
                    stands.map(ExchangeRate::toString).orElse("none"));
        }
    }

    private void part(TaxByRate tax) {
        switch (approved.tax()) {
            case ExpectedTax.None() -> {
                if (!tax.amount().isZero()) {
                    add(Kind.TAX, tax.field(), "none", tax.toString());
                }
            }
            case ExpectedTax.ComputedThere(var atMost) -> {
                Money taxable = taxable();
                if (tax.amount().isNegative()
                        || tax.amount().exceeds(atMost)
                        || tax.taxed().exceeds(taxable)) {
                    add(
                            Kind.TAX,
                            tax.field(),
                            "at most " + new TaxByRate(tax.rateId(), taxable, atMost),
                            tax.toString());
                }
            }
        }
    }

    /** a sum that somebody set by hand has no parts; facts sheet 5.6 */
    private void sum() {
        if (landed.taxes().isEmpty()) {
            return;
        }
        Money parts =
                landed.taxes().stream()
                        .map(TaxByRate::amount)
                        .reduce(Money.zero(landed.tax().currency()), Money::plus);
        if (!parts.equals(landed.tax())) {
            add(Kind.TAX, Booked.TAX_OF_RATES, landed.tax().toString(), parts.toString());
        }
    }

    /** before any discount, which may be taken off after the tax */
    private Money taxable() {
        return approved.lines().stream()
                .filter(line -> !line.taxCode().equals(NO_TAX))
                .map(InvoiceDocument.Line::amount)
                .reduce(Money.zero(approved.total().currency()), Money::plus);
    }

    private void add(Kind kind, String field, String signed, String stands) {
        differences.add(new Difference(kind, field, signed, stands));
    }
}
