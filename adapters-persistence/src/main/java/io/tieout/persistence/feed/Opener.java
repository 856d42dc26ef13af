package io.tieout.persistence.feed;

import io.tieout.persistence.feed.EventReader.UnknownEvent;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens rows for all readers of a node, and keeps in mind what it could not read. */
final class Opener {
    private static final Logger LOG = LoggerFactory.getLogger(Opener.class);

    /** kinds that are named; an upgrade brings a few */
    private static final int MOST_KINDS = 100;

    private final EventReader events;
    private final LongAdder unread = new LongAdder();
    private final Set<String> unknownKinds = ConcurrentHashMap.newKeySet();

    Opener(EventReader events) {
        this.events = events;
    }

    Opened open(DomainEventRecord row) {
        try {
            return new Opened.Known(events.read(row));
        } catch (UnknownEvent unknown) {
            note(row, unknown);
            return new Opened.Unknown(row.getType(), UUID.fromString(row.getAggregateIdentifier()));
        }
    }

    UnreadEvents unread() {
        return new UnreadEvents(unread.sum(), Set.copyOf(unknownKinds));
    }

    private void note(DomainEventRecord row, UnknownEvent unknown) {
        unread.increment();
        String kind = row.getPayloadType() + " revision " + row.getPayloadRevision();
        if (unknownKinds.size() < MOST_KINDS && unknownKinds.add(kind)) {
            LOG.error(
                    "event {} of {} {} cannot be read here: {}. The live feed goes on and tells its"
                            + " readers that it is missing; bring this node to the version of the"
                            + " newest. More of its kind are only counted",
                    row.getSequenceNumber(),
                    row.getType(),
                    row.getAggregateIdentifier(),
                    unknown.getMessage());
        }
    }
}
