package io.tieout.persistence.parked;

import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.parked.ParkedEventViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.ParkedEventRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortOrder;

/** Parked events with whether each is the first of its aggregate; one statement for a page. */
public final class JooqParkedEventViews implements ParkedEventViews {

    private static final Keyset<Instant> OLDEST_FIRST =
            new Keyset<>(
                    "parked",
                    PARKED_EVENT.PARKED_AT,
                    PARKED_EVENT.ID,
                    SortOrder.ASC,
                    Instant::parse);

    private static final Field<Boolean> IS_FIRST = isFirst();

    private final Transactions transactions;

    public JooqParkedEventViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ParkedEventView> find(Viewer viewer, UUID id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        rows(sql)
                                .where(PARKED_EVENT.ID.eq(id))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(JooqParkedEventViews::view));
    }

    @Override
    public Page<ParkedEventView> list(Viewer viewer, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var wanted = rows(sql).where(Confinement.ofHouse(viewer));
                    return OLDEST_FIRST.show(
                            OLDEST_FIRST.page(wanted, page), JooqParkedEventViews::view);
                });
    }

    private static SelectJoinStep<Record> rows(DSLContext sql) {
        return sql.select(PARKED_EVENT.fields()).select(IS_FIRST).from(PARKED_EVENT);
    }

    private static Field<Boolean> isFirst() {
        var earlier = PARKED_EVENT.as("earlier");
        return field(
                        notExists(
                                selectOne()
                                        .from(earlier)
                                        .where(earlier.AUTOMATION.eq(PARKED_EVENT.AUTOMATION))
                                        .and(earlier.AGGREGATE_ID.eq(PARKED_EVENT.AGGREGATE_ID))
                                        .and(earlier.VERSION.lt(PARKED_EVENT.VERSION))))
                .as("is_first");
    }

    private static ParkedEventView view(Record found) {
        ParkedEventRecord row = found.into(PARKED_EVENT);
        return new ParkedEventView(
                row.getId(),
                row.getAutomation(),
                row.getEventType(),
                row.getAggregateId(),
                row.getVersion(),
                Boolean.TRUE.equals(found.get(IS_FIRST)),
                row.getAttempts(),
                row.getFault(),
                row.getParkedAt(),
                row.getRetryAt(),
                Optional.ofNullable(row.getReplayAskedBy())
                        .map(by ->
                                new Replay(
                                        new ActorId(by),
                                        Objects.requireNonNull(row.getReplayAskedAt()))));
    }
}
