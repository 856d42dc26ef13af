package io.tieout.domain.invoice;

import io.tieout.domain.invoice.ResolvedReferences.SalesTax;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.math.RoundingMode;
import java.util.stream.IntStream;

/** What an approver signs about the tax of an invoice. */
final class TaxRules {

    private static final String TAXABLE = "TAX";

    /** Above any combined rate of a US state, county and city; a fence, not a forecast. */
    private static final Percent FENCE = Percent.of("15");

    private TaxRules() {}

    /** Above the highest rate of value added tax, 27 % in Hungary; a fence, not a forecast. */
    private static final Percent NATIONAL_FENCE = Percent.of("30");

    /** nothing taxable, or nobody who charges: no tax; otherwise at most a fence of the taxable */
    static ExpectedTax expected(InvoiceContent content, Totals totals, SalesTax salesTax) {
        if (salesTax == SalesTax.NONE || !isTaxable(content)) {
            return new ExpectedTax.None();
        }
        Percent fence = salesTax == SalesTax.BY_NATIONAL_CODE ? NATIONAL_FENCE : FENCE;
        Money taxable =
                IntStream.range(0, content.lines().size())
                        .filter(i -> content.lines().get(i).taxCode().equals(TAXABLE))
                        .mapToObj(totals.lineAmounts()::get)
                        .reduce(Money.zero(content.currency()), Money::plus);
        return new ExpectedTax.ComputedThere(taxable.share(fence, RoundingMode.HALF_UP).money());
    }

    static boolean isTaxable(InvoiceContent content) {
        return content.lines().stream().anyMatch(line -> line.taxCode().equals(TAXABLE));
    }
}
