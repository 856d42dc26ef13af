package io.tieout.domain.credit;

import java.util.UUID;

/** Names one credit memo of a tenant. */
public record CreditMemoId(UUID value) {}
