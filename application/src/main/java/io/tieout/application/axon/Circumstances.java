package io.tieout.application.axon;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;

/** Who, when, from where and why: kept with each event, as text under names that never change. */
public final class Circumstances {

    private static final String TENANT = "tenant";
    private static final String ACTOR = "actor";
    private static final String ORIGIN = "origin";
    private static final String RECORDED_AT = "recordedAt";
    private static final String CORRELATION = "correlationId";
    private static final String CAUSATION = "causationId";
    private static final String COMMAND = "command";

    private Circumstances() {}

    /** a stored event together with its circumstances, as readers see it */
    public static RecordedEvent recorded(DomainEventMessage<?> message) {
        return new RecordedEvent(
                UUID.fromString(message.getIdentifier()),
                tenantOf(message),
                UUID.fromString(message.getAggregateIdentifier()),
                message.getSequenceNumber(),
                (DomainEvent) message.getPayload(),
                Instant.parse(text(message, RECORDED_AT)),
                new ActorId(text(message, ACTOR)),
                text(message, ORIGIN));
    }

    /** whose event it is; reads no payload */
    public static TenantId tenantOf(Message<?> message) {
        return new TenantId(UUID.fromString(text(message, TENANT)));
    }

    /** the id of the event that an automation answered, else of the order itself */
    public static String causationOf(Message<?> message) {
        return text(message, CAUSATION);
    }

    /** what was ordered; empty for events of before it was kept */
    public static String commandOf(Message<?> message) {
        return message.getMetaData().get(COMMAND) instanceof String command ? command : "";
    }

    static MetaData of(Order order, Instant recordedAt) {
        return MetaData.from(
                Map.of(
                        TENANT, order.caller().tenant().value().toString(),
                        ACTOR, order.caller().actor().value(),
                        ORIGIN, order.caller().origin(),
                        RECORDED_AT, recordedAt.toString(),
                        CORRELATION, order.cause().correlation(),
                        CAUSATION, order.cause().causation(),
                        COMMAND, order.command().getClass().getSimpleName()));
    }

    static Cause causeOf(DomainEventMessage<?> message) {
        return new Cause(text(message, CORRELATION), message.getIdentifier());
    }

    private static String text(Message<?> message, String name) {
        if (message.getMetaData().get(name) instanceof String value) {
            return value;
        }
        throw new IllegalStateException(
                "event " + message.getIdentifier() + " carries no '" + name + "'");
    }
}
