package io.tieout.domain.mapping;

import java.util.UUID;

/** Names the mapping of one word; derived from it, so that nobody can make two. */
public record MappingId(UUID value) {}
