package io.tieout.domain.collection.policy;

/**
 * What happens to an invoice so many days past due.
 *
 * @param name tells it from the other steps, also across versions: a renamed step is another
 */
public record Step(String name, int daysPastDue, Action action) {}
