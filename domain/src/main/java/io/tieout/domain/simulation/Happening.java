package io.tieout.domain.simulation;

import io.tieout.domain.collection.Due;
import java.time.Instant;

/** Something that a policy would have done. */
public record Happening(Instant at, int policyVersion, Due due) {}
