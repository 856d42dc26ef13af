package io.tieout.domain.collection;

import io.tieout.domain.invoice.InvoiceId;

/** A step of a policy on an invoice, by its name; it happens once. */
public record StepRef(InvoiceId invoice, String step) {}
