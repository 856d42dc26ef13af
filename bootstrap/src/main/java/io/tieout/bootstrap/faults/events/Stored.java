package io.tieout.bootstrap.faults.events;

import io.tieout.application.axon.EventStorage;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;

/** Writes events as the bridge does, each transaction as somebody wants it. */
final class Stored {

    private static final ActorId WRITER = new ActorId("writer");

    private static final Map<String, String> CIRCUMSTANCES =
            Map.of(
                    "tenant",
                    EventGround.TENANT.value().toString(),
                    "actor",
                    WRITER.value(),
                    "origin",
                    "127.0.0.1",
                    "recordedAt",
                    Instant.parse("2026-03-02T10:00:00Z").toString(),
                    "correlationId",
                    "faults",
                    "causationId",
                    "faults");

    private final EventStorage storage;

    Stored(EventStorage storage) {
        this.storage = storage;
    }

    /** How a transaction ends. */
    enum End {
        COMMITTED,
        ROLLED_BACK
    }

    /** What a writer does between its events and the end of their transaction. */
    interface Meanwhile {
        End happens();
    }

    /**
     * Appends so many events to a stream in one transaction.
     *
     * @param version of the first
     * @throws RuntimeException if the database ended the transaction
     */
    End append(UUID stream, long version, int count, Meanwhile meanwhile) {
        return storage.tenancy()
                .in(
                        EventGround.TENANT,
                        () -> inTransaction(events(stream, version, count), meanwhile));
    }

    /** the places of a stream's events, as they come */
    List<Integer> versions(UUID stream) {
        return storage.tenancy()
                .in(
                        EventGround.TENANT,
                        () -> {
                            Transaction transaction = storage.transactions().startTransaction();
                            try {
                                return storage.engine()
                                        .readEvents(stream.toString(), 0)
                                        .asStream()
                                        .map(event -> (int) event.getSequenceNumber())
                                        .collect(Collectors.toUnmodifiableList());
                            } finally {
                                transaction.rollback();
                            }
                        });
    }

    private End inTransaction(List<DomainEventMessage<?>> events, Meanwhile meanwhile) {
        Transaction transaction = storage.transactions().startTransaction();
        try {
            storage.engine().appendEvents(events);
            End end = meanwhile.happens();
            switch (end) {
                case COMMITTED -> transaction.commit();
                case ROLLED_BACK -> transaction.rollback();
            }
            return end;
        } catch (RuntimeException failure) {
            transaction.rollback();
            throw failure;
        }
    }

    private static List<DomainEventMessage<?>> events(UUID stream, long version, int count) {
        var submitted = new InvoiceSubmitted(new InvoiceId(stream), WRITER);
        return LongStream.range(version, version + count)
                .<DomainEventMessage<?>>mapToObj(each ->
                        new GenericDomainEventMessage<>(
                                "Invoice", stream.toString(), each, submitted, CIRCUMSTANCES))
                .toList();
    }
}
