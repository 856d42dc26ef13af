package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.COLLECTION_CASE_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.jooq.tables.records.CollectionCaseViewRecord;
import io.tieout.persistence.view.StreamRows;
import org.jooq.DSLContext;

/** Keeps the case of each account in step with its events. */
public final class CaseProjection implements Projection {

    private final StreamRows<CollectionCaseViewRecord> rows;
    private final StoredCases states;

    public CaseProjection(DSLContext database, StoredCases states) {
        this.rows =
                new StreamRows<>(
                        database,
                        COLLECTION_CASE_VIEW,
                        COLLECTION_CASE_VIEW.COLLECTION_ID,
                        COLLECTION_CASE_VIEW.VERSION);
        this.states = states;
    }

    @Override
    public String name() {
        return "collection_case_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof CollectionEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        CollectionCase before =
                recorded.version() == 0 ? CollectionCase.unborn() : states.caseOf(row.getState());
        row.setTenantId(recorded.tenant().value())
                .setCollectionId(recorded.aggregate())
                .setAccountId(event.account().value())
                .setState(states.write(before.after(event)));
        rows.write(row, recorded);
    }
}
