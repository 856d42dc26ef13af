package io.tieout.twin.tax;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Row;
import java.util.List;

/** Tax by codes somebody chose: one for a whole document, or one for each line. */
public final class CodedTax {

    private CodedTax() {}

    /** The United States by hand: one code for all lines that are taxed at all. */
    public static List<TaxLine> ofDocument(Change change, TaxBasis basis, String code) {
        List<Row> rates = TaxRows.ratesOnSales(change, code);
        return TaxLine.onTop(rates, basis.taxable(), basis.currency());
    }

    /** Elsewhere: a code for each line; tax on top, or what the amounts include. */
    public static List<TaxLine> ofLines(Change change, TaxBasis basis, boolean isInclusive) {
        return basis.byCode().values().stream()
                .flatMap(it -> {
                    List<Row> rates = TaxRows.ratesOnSales(change, it.code());
                    String currency = basis.currency();
                    return isInclusive
                            ? TaxLine.shared(rates, it.net(), it.included(), currency).stream()
                            : TaxLine.onTop(rates, it.net(), currency).stream();
                })
                .toList();
    }
}
