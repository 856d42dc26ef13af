package io.tieout.domain.collection.arrangement;

import java.util.UUID;

/** Names one pause of an account, so that it can be ended. */
public record PauseId(UUID value) {}
