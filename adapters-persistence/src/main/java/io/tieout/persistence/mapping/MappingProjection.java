package io.tieout.persistence.mapping;

import static io.tieout.persistence.jooq.Tables.MAPPING_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappingEvent;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.MappingDeclined;
import io.tieout.domain.mapping.MappingEvent.MappingProposed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.mapping.MappingEvent.RecordNotCreated;
import io.tieout.domain.mapping.MappingEvent.RecordOrdered;
import io.tieout.domain.mapping.MappingId;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.MappingViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps the row of each mapping in step with its events. */
public final class MappingProjection implements Projection {

    private static final String NOTHING = "";

    private final StreamRows<MappingViewRecord> rows;

    public MappingProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, MAPPING_VIEW, MAPPING_VIEW.MAPPING_ID, MAPPING_VIEW.VERSION);
    }

    @Override
    public String name() {
        return "mapping_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof MappingEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        fold(row, recorded, event);
        rows.write(row, recorded);
    }

    private static void fold(MappingViewRecord row, RecordedEvent recorded, MappingEvent event) {
        row.setChangedAt(recorded.recordedAt());
        switch (event) {
            case MappingProposed proposed -> propose(row, recorded, proposed);
            case MappingConfirmed(_, _, var target, var by) ->
                    settle(row, by).setRecordId(target.id());
            case MappingDeclined(_, var by, _) -> settle(row, by);
            case RecordOrdered(var mapping, var word, var record, var by) -> {
                begin(row, recorded, mapping, word);
                settle(row, by).setOrderedName(record.name()).setProblem(NOTHING);
            }
            case RecordCreated(_, _, var target) ->
                    row.setRecordId(target.id()).setOrderedName(NOTHING);
            case RecordNotCreated(_, _, var reason) ->
                    row.setOrderedName(NOTHING).setProblem(reason);
        }
    }

    private static void propose(
            MappingViewRecord row, RecordedEvent recorded, MappingProposed event) {
        begin(row, recorded, event.mapping(), event.word());
        row.setProposedId(event.target().id())
                .setProposedName(event.target().name())
                .setProposedBy(event.by().value())
                .setChangedBy(event.by().value());
    }

    /** nothing was said about the word before */
    private static void begin(
            MappingViewRecord row, RecordedEvent recorded, MappingId mapping, MappedWord word) {
        if (row.getMappingId() == null) {
            row.setTenantId(recorded.tenant().value())
                    .setMappingId(mapping.value())
                    .setConnectionId(word.connection().value())
                    .setKind(word.kind().name())
                    .setWord(word.word())
                    .setWordKey(word.key())
                    .setRecordId(NOTHING)
                    .setOrderedName(NOTHING)
                    .setProblem(NOTHING);
        }
    }

    private static MappingViewRecord settle(MappingViewRecord row, ActorId by) {
        return row.setProposedId(NOTHING)
                .setProposedName(NOTHING)
                .setProposedBy(NOTHING)
                .setChangedBy(by.value());
    }
}
