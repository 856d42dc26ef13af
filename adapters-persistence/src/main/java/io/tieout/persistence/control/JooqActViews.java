package io.tieout.persistence.control;

import static io.tieout.persistence.jooq.Tables.CONTROLLED_ACT_VIEW;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.control.ActViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.ControlledActViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortOrder;

/** Requests for acts read from their view; each read is one statement. */
public final class JooqActViews implements ActViews {

    private static final Keyset<Instant> ASKED_LAST_FIRST =
            new Keyset<>(
                    "controlled-act",
                    CONTROLLED_ACT_VIEW.ASKED_AT,
                    CONTROLLED_ACT_VIEW.ACT_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;

    public JooqActViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ActView> find(Viewer viewer, ControlledActId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(CONTROLLED_ACT_VIEW)
                                .where(CONTROLLED_ACT_VIEW.ACT_ID.eq(id.value()))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional()
                                .map(JooqActViews::view));
    }

    @Override
    public Page<ActView> list(
            Viewer viewer, Set<Status> statuses, Set<Act.Kind> kinds, PageRequest page) {
        var wanted =
                anyOf(CONTROLLED_ACT_VIEW.STATUS, statuses)
                        .and(anyOf(CONTROLLED_ACT_VIEW.KIND, kinds))
                        .and(Confinement.ofHouse(viewer));
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        ASKED_LAST_FIRST.show(
                                ASKED_LAST_FIRST.page(
                                        sql.selectFrom(CONTROLLED_ACT_VIEW).where(wanted), page),
                                JooqActViews::view));
    }

    @Override
    public List<ControlledActId> askedBefore(TenantId tenant, Instant before, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(CONTROLLED_ACT_VIEW.ACT_ID)
                                .from(CONTROLLED_ACT_VIEW)
                                .where(CONTROLLED_ACT_VIEW.STATUS.eq(Status.ASKED.name()))
                                .and(CONTROLLED_ACT_VIEW.ASKED_AT.lt(before))
                                .orderBy(CONTROLLED_ACT_VIEW.ASKED_AT, CONTROLLED_ACT_VIEW.ACT_ID)
                                .limit(limit)
                                .fetch(row -> new ControlledActId(row.value1())));
    }

    @Override
    public Optional<ControlledActId> waiting(Act act) {
        return transactions
                .present()
                .select(CONTROLLED_ACT_VIEW.ACT_ID)
                .from(CONTROLLED_ACT_VIEW)
                .where(CONTROLLED_ACT_VIEW.KIND.eq(act.kind().name()))
                .and(CONTROLLED_ACT_VIEW.SUBJECT.eq(act.subject()))
                .and(CONTROLLED_ACT_VIEW.STATUS.eq(Status.ASKED.name()))
                .fetchOptional(CONTROLLED_ACT_VIEW.ACT_ID)
                .map(ControlledActId::new);
    }

    private static Condition anyOf(Field<String> column, Set<? extends Enum<?>> wanted) {
        return wanted.isEmpty()
                ? noCondition()
                : column.in(wanted.stream().map(Enum::name).toList());
    }

    private static ActView view(ControlledActViewRecord row) {
        return new ActView(
                new ControlledActId(row.getActId()),
                row.getVersion(),
                Status.valueOf(row.getStatus()),
                Act.Kind.valueOf(row.getKind()),
                row.getSubject(),
                new ActorId(row.getAskedBy()),
                row.getAskedAt(),
                row.getReason(),
                SeenJson.read(row.getSeen()),
                Optional.ofNullable(row.getEndedAt())
                        .map(at -> new End(row.getEndedBy(), at, row.getEndedBecause())));
    }
}
