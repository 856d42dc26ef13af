package io.tieout.domain.collection.policy;

/**
 * What is wrong with the rules of a policy.
 *
 * @param field where it stands
 * @param message the value, the rule and the way out
 */
public record Flaw(String field, String message) {}
