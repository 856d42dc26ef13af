package io.tieout.domain.ledger.posting;

import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.money.Money;
import java.util.List;

/** What was sold, as approved: the lines say what was earned, what landed says what is owed. */
record Sale(InvoiceContent content, Totals totals, HomeRates rates) {

    private static final String TAXABLE = "TAX";

    /**
     * Debits receivables and credits the income account of each line under its class; takes the
     * discount off again to its own account and leaves the lines gross (facts sheet, 15, known from
     * practice). What landed beyond the lines is sales tax if anything is taxable, and otherwise a
     * variance, until somebody accepts or mends it.
     *
     * @param landed the total that stands in the books, tax included
     */
    List<Movement> movements(Money landed, IncomeAccounts accounts) {
        return movements(landed, accounts, LedgerAccount.RECEIVABLES);
    }

    /**
     * the same where the buyer owes nothing and the money moves at once
     *
     * @param debited in the place of receivables
     */
    List<Movement> movements(Money landed, IncomeAccounts accounts, LedgerAccount debited) {
        Movements movements = new Movements(content.currency(), rates);
        Place buyer = Place.of(debited);
        for (int i = 0; i < content.lines().size(); i++) {
            InvoiceLine line = content.lines().get(i);
            movements.add(
                    buyer,
                    new Place(accounts.of(line.product()), line.className()),
                    totals.lineAmounts().get(i));
        }
        movements.add(debited, LedgerAccount.DISCOUNTS, totals.discount().negated());
        Money beyond = landed.minus(totals.total());
        movements.add(buyer, Place.of(ofWhatIsBeyond(beyond)), beyond);
        return movements.all();
    }

    private LedgerAccount ofWhatIsBeyond(Money beyond) {
        boolean isTaxable =
                content.lines().stream().anyMatch(line -> line.taxCode().equals(TAXABLE));
        return isTaxable && beyond.isPositive()
                ? LedgerAccount.SALES_TAX_PAYABLE
                : LedgerAccount.LANDING_VARIANCE;
    }
}
