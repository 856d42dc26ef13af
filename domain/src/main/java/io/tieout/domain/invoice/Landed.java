package io.tieout.domain.invoice;

/** What is known of an invoice once it stands in the accounting system. */
public record Landed(Drafting drafting, Approval approval, Landing landing) {}
