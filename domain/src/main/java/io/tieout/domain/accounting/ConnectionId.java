package io.tieout.domain.accounting;

import java.util.UUID;

/** One connected company in an accounting system. */
public record ConnectionId(UUID value) {}
