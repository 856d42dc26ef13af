package io.tieout.domain.people;

import java.util.UUID;

/** The company that uses Tieout: the wall between two of them is absolute. */
public record TenantId(UUID value) {}
