package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceRejection.CannotVoid;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands in closed books stays as it stands: it is corrected by a credit memo in an open
 * period, never taken back.
 */
public final class ClosedBooks {

    private ClosedBooks() {}

    /**
     * lets pass what may still be voided
     *
     * @param closedThrough the last closed day; empty when nothing is closed
     * @throws InvoiceRejected the invoice is dated on or before that day
     */
    public static void demandVoidable(ExistingInvoice invoice, Optional<LocalDate> closedThrough) {
        LocalDate issuedOn = invoice.content().issuedOn();
        closedThrough
                .filter(closed -> !issuedOn.isAfter(closed))
                .ifPresent(closed -> {
                    throw new InvoiceRejected(
                            new CannotVoid(
                                    invoice.status() + " and dated " + issuedOn,
                                    "the books are closed through "
                                            + closed
                                            + "; credit it with draftCreditMemo instead"));
                });
    }
}
