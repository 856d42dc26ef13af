package io.tieout.domain.collection.policy;

import java.time.LocalDate;

/**
 * One version of how a class of accounts is collected from.
 *
 * @param accountClass the tenant's own word for the accounts; empty for all that have no policy of
 *     their own
 * @param version counts the versions of all classes, from 1
 * @param effectiveFrom the first day on which it counts, on each customer's calendar
 */
public record CollectionPolicy(
        String accountClass, int version, LocalDate effectiveFrom, CollectionRules rules) {}
