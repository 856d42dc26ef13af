package io.tieout.bootstrap.faults.seeded;

import org.axonframework.eventhandling.DomainEventMessage;

/** Says things in a few words for the story. */
final class Told {

    private static final int MOST = 220;

    private Told() {}

    static String event(DomainEventMessage<?> message) {
        return message.getSequenceNumber() + " " + shortly(message.getPayload().toString());
    }

    static String shortly(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST) + " ...";
    }
}
