package io.tieout.domain.collection.casefile;

import java.util.UUID;

/** Names one message to a customer, from its order to what became of it. */
public record NoticeId(UUID value) {}
