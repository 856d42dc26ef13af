package io.tieout.domain.credit;

import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Target;

/**
 * The exact credit memo that will land in the accounting system.
 *
 * @param credits the invoice it takes back
 * @param sale the sale as it is taken back, every reference resolved; a credit memo is never due
 *     and has no term
 */
public record CreditMemoDocument(InvoiceId credits, InvoiceDocument sale) {

    /** A changed byte makes every plan in flight stale, so a new field means a new version. */
    private static final String VERSION = "credit-memo-document 1\n";

    /** takes back the sale as planned */
    static CreditMemoDocument of(InvoiceId credits, InvoiceDocument planned) {
        return new CreditMemoDocument(
                credits,
                new InvoiceDocument(
                        planned.customer(),
                        planned.number(),
                        planned.issuedOn(),
                        planned.issuedOn(),
                        Target.none(),
                        planned.lines(),
                        planned.discount(),
                        planned.tax(),
                        planned.total(),
                        planned.memo(),
                        planned.department(),
                        planned.rate()));
    }

    /** what an approver signs: a sale, taken back, of this invoice */
    public PlanHash hash() {
        PlanHash taken = PlanHash.of(sale);
        return PlanHash.ofText(
                VERSION + "credits=" + credits.value() + "\nsale=" + taken.hex() + "\n", taken);
    }
}
