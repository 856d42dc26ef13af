package io.tieout.persistence.refund;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.RefundPostings.TakenBack;
import io.tieout.domain.money.Currency;
import io.tieout.persistence.invoice.DiscountJson;
import io.tieout.persistence.invoice.LinesJson;
import io.tieout.persistence.jooq.tables.records.RefundViewRecord;
import java.util.Optional;

/** The sale that a refund takes back, as its row keeps it until it lands and is posted. */
final class RefundedSale {

    private RefundedSale() {}

    static void write(RefundViewRecord row, InvoiceContent sale) {
        row.setSaleLines(LinesJson.write(sale.lines(), Totals.of(sale).lineAmounts()))
                .setSaleDiscount(DiscountJson.write(sale.discount()));
    }

    /** empty for a refund of no sale, and for one that was ordered before its lines were kept */
    static Optional<TakenBack> of(RefundViewRecord row, HomeRates rates) {
        if (row.getSaleLines() == null || row.getSaleDiscount() == null) {
            return Optional.empty();
        }
        var currency = new Currency(row.getCurrency());
        var sale =
                new InvoiceContent(
                        new AccountId(row.getAccountId()),
                        row.getNumber(),
                        currency,
                        row.getPaidOn(),
                        row.getPaidOn(),
                        LinesJson.lines(row.getSaleLines(), currency),
                        DiscountJson.read(row.getSaleDiscount(), currency),
                        "",
                        "");
        return Optional.of(new TakenBack(sale, Totals.of(sale), rates));
    }
}
