package io.tieout.domain.collection.policy;

/**
 * How often a customer is written to.
 *
 * @param most messages at most
 * @param perDays within so many days on end
 */
public record ContactRate(int most, int perDays) {}
