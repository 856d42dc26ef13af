package io.tieout.application.accounting;

import io.tieout.domain.accounting.ConnectionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The inbox: hints from the accounting system that something changed. Stored before they are
 * acknowledged, worked off by the connection's owner, deduplicated by the sender's event id.
 */
public interface Notices {

    /**
     * A hint, not a fact: the record itself is fetched.
     *
     * @param eventId the sender's id of this hint, for deduplication
     * @param companyId whose books it speaks of
     * @param entity lower-case kind of record: invoice, payment, customer, item ...
     * @param operation lower-case: created, updated, deleted, voided, merged, emailed
     * @param happenedAt the sender's word, in its time
     */
    record Notice(
            String eventId,
            String companyId,
            String entity,
            String externalId,
            String operation,
            Instant happenedAt) {}

    /** A notice as it stands in the inbox. */
    record Received(UUID id, Notice notice) {}

    /**
     * Stores a raw delivery and its notices in one short transaction. Notices of companies nobody
     * connected are kept as unknown, not lost. Known event ids are stored once. Wakes the workers
     * of the companies spoken of.
     *
     * @return how many notices were new
     */
    int receive(byte[] rawBody, List<Notice> notices);

    /**
     * Puts what a sweep found into the inbox, only while the lease's epoch is the connection's.
     * Known event ids are stored once.
     *
     * @return how many notices were new
     */
    int found(ConnectionLeases.Lease lease, List<Notice> notices);

    /** the oldest unhandled notices of a connection, in the sender's time order */
    List<Received> pending(ConnectionLeases.Lease lease, int limit);

    void done(ConnectionLeases.Lease lease, List<UUID> handled);

    /** it could not be handled; stays visible with its reason, and does not block the others */
    void failed(ConnectionLeases.Lease lease, UUID notice, String reason);

    /** whether anything is left to do for this connection */
    boolean isEmpty(ConnectionId connection);
}
