package io.tieout.domain.invoice;

/** SHA-256 (64 lower-case hex digits) of the exact document that an approver saw. */
public record PlanHash(String hex) {}
