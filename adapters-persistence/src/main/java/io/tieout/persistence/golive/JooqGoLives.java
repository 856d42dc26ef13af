package io.tieout.persistence.golive;

import static io.tieout.persistence.jooq.Tables.GO_LIVE_DECISION;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.golive.GoLives;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.golive.GoLive;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.GoLiveDecisionRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Decisions about going live, and what they depend on. */
public final class JooqGoLives implements GoLives {

    private final Transactions transactions;

    public JooqGoLives(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Standing standing(TenantId tenant, ConnectionId connection) {
        return transactions.of(tenant).read(sql -> standing(sql, connection));
    }

    private static Standing standing(DSLContext sql, ConnectionId connection) {
        var newestFirst =
                sql.selectFrom(GO_LIVE_DECISION)
                        .where(GO_LIVE_DECISION.CONNECTION_ID.eq(connection.value()))
                        .orderBy(GO_LIVE_DECISION.POSITION.desc())
                        .fetch(JooqGoLives::decision);
        var cutoff = newestFirst.stream().filter(each -> each.cutoffOn().isPresent()).findFirst();
        // What was accepted for a cutoff that was moved since counts no more.
        var acceptance = newestFirst.stream().findFirst().filter(each -> each.cutoffOn().isEmpty());
        return new Standing(
                cutoff,
                acceptance,
                cutoff.flatMap(Decision::cutoffOn)
                        .filter(day -> hasLanded(sql, connection, day))
                        .isPresent());
    }

    private static boolean hasLanded(DSLContext sql, ConnectionId connection, LocalDate cutoff) {
        Field<Boolean> landed =
                field(
                        exists(
                                selectOne()
                                        .from(INVOICE_VIEW)
                                        .where(INVOICE_VIEW.CONNECTION_ID.eq(connection.value()))
                                        .and(INVOICE_VIEW.STATUS.ne("VOIDED"))
                                        .and(INVOICE_VIEW.ISSUED_ON.ge(cutoff))));
        return Boolean.TRUE.equals(sql.select(landed).fetchSingle().value1());
    }

    @Override
    public GoLive of(TenantId tenant, ConnectionId connection) {
        return transactions.of(tenant).read(sql -> goLive(sql, connection));
    }

    private static GoLive goLive(DSLContext sql, ConnectionId connection) {
        var standing = standing(sql, connection);
        return standing.cutoff()
                .flatMap(Decision::cutoffOn)
                .map(cutoff ->
                        new GoLive(
                                Optional.of(cutoff),
                                standing.hasLanded()
                                        || standing.acceptance().isPresent()
                                        || OpeningBalances.of(sql, connection, standing, 1)
                                                .areTied()))
                .orElseGet(GoLive::always);
    }

    @Override
    public Balances balances(Viewer viewer, ConnectionId connection) {
        return !viewer.confinedTo().isEmpty()
                ? new Balances(false, 0, 0, 0, 0, List.of())
                : transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                OpeningBalances.of(
                                        sql,
                                        connection,
                                        standing(sql, connection),
                                        OpeningBalances.SHOWN));
    }

    @Override
    public List<Total> totals(Viewer viewer, ConnectionId connection) {
        return viewer.confinedTo().isEmpty()
                ? transactions
                        .of(viewer.tenant())
                        .read(sql -> OpeningBalances.totals(sql, connection))
                : List.of();
    }

    @Override
    public Retie retie(Viewer viewer, ConnectionId connection) {
        return viewer.confinedTo().isEmpty()
                ? transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                AcceptedBalances.retie(sql, connection, standing(sql, connection)))
                : new Retie(0, List.of());
    }

    @Override
    public void record(TenantId tenant, ConnectionId connection, Decision decision) {
        transactions
                .of(tenant)
                .write(sql -> {
                    int written = insert(sql, tenant, connection, decision);
                    if (decision.cutoffOn().isEmpty()) {
                        AcceptedBalances.keep(sql, tenant, connection, decision);
                    }
                    return written;
                });
    }

    private static int insert(
            DSLContext sql, TenantId tenant, ConnectionId connection, Decision decision) {
        return sql.insertInto(GO_LIVE_DECISION)
                .set(GO_LIVE_DECISION.ID, decision.id())
                .set(GO_LIVE_DECISION.TENANT_ID, tenant.value())
                .set(GO_LIVE_DECISION.CONNECTION_ID, connection.value())
                .set(GO_LIVE_DECISION.CUTOFF_ON, decision.cutoffOn().orElse(null))
                .set(GO_LIVE_DECISION.DECIDED_BY, decision.by().value())
                .set(GO_LIVE_DECISION.REASON, decision.reason())
                .set(GO_LIVE_DECISION.DECIDED_AT, decision.decidedAt())
                .execute();
    }

    private static Decision decision(GoLiveDecisionRecord row) {
        return new Decision(
                row.getId(),
                Optional.ofNullable(row.getCutoffOn()),
                new ActorId(row.getDecidedBy()),
                row.getReason(),
                row.getDecidedAt());
    }
}
