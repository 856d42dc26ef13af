package io.tieout.persistence.why;

import io.tieout.application.why.Traced;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;

/** Opens a row of the event table together with what led to it. */
@FunctionalInterface
public interface EventTracer {
    /** called outside any transaction: personal data may ask for keys of its own */
    Traced trace(DomainEventRecord row);
}
