package io.tieout.application.seal;

/**
 * The keyed hashes that were laid behind an event.
 *
 * @param place counts the tenant's events from 1, in the order of all events
 * @param link of the chain of the event's stream
 * @param root of the chain of all the tenant's events
 */
public record Seal(long place, String link, String root) {}
