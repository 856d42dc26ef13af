package io.tieout.domain.simulation;

import io.tieout.domain.access.AccessLevel;
import java.time.Instant;

/** From this moment on an account would have had this access. */
public record AccessChange(Instant at, AccessLevel level) {}
