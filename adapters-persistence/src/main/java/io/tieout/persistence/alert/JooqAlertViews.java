package io.tieout.persistence.alert;

import static io.tieout.persistence.jooq.Tables.ALERT;
import static io.tieout.persistence.jooq.Tables.ALERT_TELLING;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.AlertViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.jooq.tables.records.AlertRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortOrder;

/** Alerts with their tellings; two statements for a page of them. */
public final class JooqAlertViews implements AlertViews {

    private static final Keyset<Instant> LAST_RAISED_FIRST =
            new Keyset<>("alert", ALERT.LAST_AT, ALERT.ID, SortOrder.DESC, Instant::parse);

    private final Transactions transactions;

    public JooqAlertViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<AlertView> find(Viewer viewer, UUID id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(ALERT)
                                .where(ALERT.ID.eq(id))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional()
                                .map(row -> view(row, tellings(sql, List.of(row)))));
    }

    @Override
    public Page<AlertView> list(
            Viewer viewer, Set<Openness> openness, Set<Kind> kinds, PageRequest page) {
        var narrowed =
                open(openness)
                        .and(
                                kinds.isEmpty()
                                        ? noCondition()
                                        : ALERT.KIND.in(kinds.stream().map(Kind::name).toList()))
                        .and(Confinement.ofHouse(viewer));
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var rows = LAST_RAISED_FIRST.page(sql.selectFrom(ALERT).where(narrowed), page);
                    var tellings = tellings(sql, rows.shown());
                    return LAST_RAISED_FIRST.show(rows, row -> view(row, tellings));
                });
    }

    private static Condition open(Set<Openness> wanted) {
        return wanted.stream()
                .map(openness ->
                        switch (openness) {
                            case OPEN -> ALERT.ACKNOWLEDGED_AT.isNull();
                            case ACKNOWLEDGED -> ALERT.ACKNOWLEDGED_AT.isNotNull();
                        })
                .reduce(Condition::or)
                .orElse(noCondition());
    }

    private static Map<UUID, List<Telling>> tellings(
            DSLContext sql, Collection<AlertRecord> alerts) {
        var ids = alerts.stream().map(AlertRecord::getId).toList();
        return sql.selectFrom(ALERT_TELLING)
                .where(ids.isEmpty() ? falseCondition() : ALERT_TELLING.ALERT_ID.in(ids))
                .orderBy(ALERT_TELLING.CHANNEL)
                .fetchGroups(
                        ALERT_TELLING.ALERT_ID,
                        row -> new Telling(row.getChannel(), row.getToldTimes(), row.getFault()));
    }

    private static AlertView view(AlertRecord row, Map<UUID, List<Telling>> tellings) {
        return new AlertView(
                row.getId(),
                Kind.valueOf(row.getKind()),
                row.getSubject(),
                row.getReason(),
                row.getNextStep(),
                row.getTimes(),
                row.getFirstAt(),
                row.getLastAt(),
                Optional.ofNullable(row.getAcknowledgedAt())
                        .map(at ->
                                new Acknowledgement(
                                        new ActorId(
                                                Objects.requireNonNull(row.getAcknowledgedBy())),
                                        at)),
                tellings.getOrDefault(row.getId(), List.of()));
    }
}
