package io.tieout.domain.collection;

import java.time.Instant;

/** A step other than a reminder or a fee that was taken. */
public record Taken(StepRef ref, Instant at) {}
