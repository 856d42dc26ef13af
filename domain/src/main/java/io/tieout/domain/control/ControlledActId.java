package io.tieout.domain.control;

import java.util.UUID;

/** Identifies one request for an act, from the asking to its end. */
public record ControlledActId(UUID value) {}
