package io.tieout.domain.agreement;

import java.util.UUID;

/** Names one agreement of a tenant. */
public record AgreementId(UUID value) {}
