package io.tieout.application.invoice.linking;

import io.tieout.application.command.Command;
import io.tieout.domain.invoice.InvoiceId;

/**
 * Let this document of the accounting system be the invoice's. It is looked at first, so what came
 * of it shows in the queue and then in the invoice.
 */
public record LinkInvoiceToDocument(InvoiceId invoice, String documentId) implements Command {}
