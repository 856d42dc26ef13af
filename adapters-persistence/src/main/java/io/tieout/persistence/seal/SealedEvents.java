package io.tieout.persistence.seal;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.EVENT_SEAL;

import io.tieout.application.seal.Seal;
import io.tieout.application.seal.StoredEvent;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.jooq.tables.records.EventSealRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Reads seals in their order, each with the event that it is of. */
final class SealedEvents {

    private SealedEvents() {}

    /** A seal, and its event if that still exists. */
    record SealedEvent(EventSealRecord seal, Optional<DomainEventRecord> event) {

        Seal words() {
            return new Seal(seal.getPlace(), seal.getLink(), seal.getRoot());
        }
    }

    /** those behind a place, in two statements */
    static List<SealedEvent> after(DSLContext sql, long place, int limit) {
        List<EventSealRecord> seals =
                sql.selectFrom(EVENT_SEAL)
                        .where(EVENT_SEAL.PLACE.gt(place))
                        .orderBy(EVENT_SEAL.PLACE)
                        .limit(limit)
                        .fetch();
        Map<Long, DomainEventRecord> events =
                sql.selectFrom(DOMAIN_EVENT)
                        .where(
                                DOMAIN_EVENT.GLOBAL_INDEX.in(
                                        seals.stream()
                                                .map(EventSealRecord::getGlobalIndex)
                                                .toList()))
                        .orderBy(DOMAIN_EVENT.GLOBAL_INDEX)
                        .fetchMap(DOMAIN_EVENT.GLOBAL_INDEX);
        return seals.stream()
                .map(seal ->
                        new SealedEvent(
                                seal, Optional.ofNullable(events.get(seal.getGlobalIndex()))))
                .toList();
    }

    /** every byte that is stored of an event */
    static StoredEvent bytes(DomainEventRecord event) {
        return new StoredEvent(
                event.getTenantId(),
                event.getTransactionId(),
                event.getGlobalIndex(),
                event.getEventIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getTimeStamp(),
                event.getPayloadType(),
                Optional.ofNullable(event.getPayloadRevision()),
                event.getPayload(),
                event.getMetaData());
    }
}
