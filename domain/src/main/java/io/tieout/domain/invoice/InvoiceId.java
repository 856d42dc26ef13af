package io.tieout.domain.invoice;

import java.util.UUID;

/** Names one invoice of a tenant. */
public record InvoiceId(UUID value) {}
