package io.tieout.domain.account;

import java.util.UUID;

/** Names one account of a tenant. */
public record AccountId(UUID value) {}
