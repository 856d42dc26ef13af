package io.tieout.domain.people;

import java.util.UUID;

/** Whose personal data it is: destroying this subject's key erases it everywhere at once. */
public record SubjectId(UUID value) {}
