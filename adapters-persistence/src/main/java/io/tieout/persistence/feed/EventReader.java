package io.tieout.persistence.feed;

import io.tieout.application.event.RecordedEvent;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;

/** Opens a row of the event table: payload, circumstances, personal data. */
@FunctionalInterface
public interface EventReader {
    /** called outside any transaction, on threads of the feed */
    RecordedEvent read(DomainEventRecord row);
}
