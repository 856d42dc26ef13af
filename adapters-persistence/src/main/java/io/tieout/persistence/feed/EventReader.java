package io.tieout.persistence.feed;

import io.tieout.application.event.RecordedEvent;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;

/** Opens a row of the event table: payload, circumstances, personal data. */
@FunctionalInterface
public interface EventReader {
    /**
     * called outside any transaction, on threads of the feed
     *
     * @throws UnknownEvent a newer Tieout wrote it
     */
    RecordedEvent read(DomainEventRecord row);

    /** This version cannot tell what the event says. */
    final class UnknownEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public UnknownEvent(RuntimeException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
