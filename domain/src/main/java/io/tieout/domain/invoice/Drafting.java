package io.tieout.domain.invoice;

/** What stays with an invoice through all its states: its name, what it says, what it sums to. */
public record Drafting(InvoiceId id, InvoiceContent content, Totals totals) {}
