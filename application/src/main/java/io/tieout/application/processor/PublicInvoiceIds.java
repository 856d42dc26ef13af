package io.tieout.application.processor;

import io.tieout.domain.invoice.InvoiceId;
import java.util.Optional;

/** The ids by which the API names invoices to everybody outside. */
@FunctionalInterface
public interface PublicInvoiceIds {

    /** empty for a text that is no such id, whatever else it may be */
    Optional<InvoiceId> read(String text);
}
