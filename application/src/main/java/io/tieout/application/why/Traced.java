package io.tieout.application.why;

import io.tieout.application.event.RecordedEvent;

/**
 * A stored event with what led to it.
 *
 * @param place in the order of all events
 * @param name its stored name: {@code invoice.approved}
 * @param causation the id of the event that an automation answered with it; else of the order
 *     itself, which is no event
 * @param command what was ordered; empty for events of before commands were kept
 */
public record Traced(
        long place, RecordedEvent recorded, String name, String causation, String command) {}
