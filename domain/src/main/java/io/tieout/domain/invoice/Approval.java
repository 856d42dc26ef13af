package io.tieout.domain.invoice;

import io.tieout.domain.people.ActorId;

/** Who signed, and exactly what. */
public record Approval(ActorId by, PlanHash planHash) {}
