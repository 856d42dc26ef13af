package io.tieout.persistence.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.feed.EventReader.UnknownEvent;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;

/** Stores notes as events, one aggregate each, and reads them back. */
final class FeedFixture {
    static final String POISON = "poison";

    /** what only a newer node can read */
    static final String TOMORROWS = "of tomorrow";

    private final TestDatabase database;
    private final AtomicLong ids = new AtomicLong();

    FeedFixture(TestDatabase database) {
        this.database = database;
    }

    /** The only event there is. */
    record Noted(String text) implements DomainEvent {}

    /** stores each note in a transaction of its own */
    void note(TenantId tenant, List<String> notes) {
        notes.forEach(note -> database.transactions().of(tenant).write(sql -> insert(sql, note)));
    }

    /** stores all notes in one transaction */
    void noteTogether(TenantId tenant, List<String> notes) {
        var rows = notes.stream().map(this::row).toList();
        database.transactions().of(tenant).write(sql -> sql.batchInsert(rows).execute());
    }

    /** stores a note in the transaction at hand */
    int insert(DSLContext sql, String note) {
        return sql.executeInsert(row(note));
    }

    private DomainEventRecord row(String note) {
        var id = new UUID(0, ids.incrementAndGet()).toString();
        var row = new DomainEventRecord();
        row.setEventIdentifier(id);
        row.setAggregateIdentifier(id);
        row.setSequenceNumber(0L);
        row.setTimeStamp("2026-03-01T12:00:00Z");
        row.setType("note");
        row.setPayloadType("noted");
        row.setPayloadRevision("2");
        row.setPayload(note.getBytes(UTF_8));
        row.setMetaData(new byte[0]);
        return row;
    }

    static RecordedEvent read(DomainEventRecord row) {
        var text = new String(row.getPayload(), UTF_8);
        if (text.equals(POISON)) {
            throw new IllegalStateException("cannot read " + text);
        }
        if (text.equals(TOMORROWS)) {
            throw new UnknownEvent(new IllegalStateException("nothing is called " + text));
        }
        return new RecordedEvent(
                UUID.fromString(row.getEventIdentifier()),
                new TenantId(row.getTenantId()),
                UUID.fromString(row.getAggregateIdentifier()),
                row.getSequenceNumber(),
                new Noted(text),
                Instant.parse(row.getTimeStamp()),
                new ActorId("anna"),
                "test");
    }
}
