package io.tieout.persistence.connection;

import static io.tieout.persistence.jooq.Tables.CONNECTION_HISTORY;

import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.ConnectionHistoryRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.Optional;
import org.jooq.SortOrder;

/** The trail as a table that the app may only add to. */
public final class JooqConnectionHistory implements ConnectionHistory {

    private static final Keyset<Instant> NEWEST_FIRST =
            new Keyset<>(
                    "connection",
                    CONNECTION_HISTORY.AT,
                    CONNECTION_HISTORY.ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;

    public JooqConnectionHistory(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Entry entry) {
        transactions
                .of(entry.tenant())
                .write(sql ->
                        sql.insertInto(CONNECTION_HISTORY)
                                .set(CONNECTION_HISTORY.ID, entry.id())
                                .set(CONNECTION_HISTORY.TENANT_ID, entry.tenant().value())
                                .set(CONNECTION_HISTORY.AT, entry.at())
                                .set(CONNECTION_HISTORY.STEP, entry.step().name())
                                .set(CONNECTION_HISTORY.ACTOR, entry.actor().value())
                                .set(CONNECTION_HISTORY.ORIGIN, entry.origin())
                                .set(CONNECTION_HISTORY.COMPANY, entry.company())
                                .set(CONNECTION_HISTORY.REASON, entry.reason())
                                .execute());
    }

    @Override
    public Optional<Entry> latest(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(CONNECTION_HISTORY)
                                .orderBy(CONNECTION_HISTORY.POSITION.desc())
                                .limit(1)
                                .fetchOptional(JooqConnectionHistory::entry));
    }

    @Override
    public Optional<Entry> latestArrival(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(CONNECTION_HISTORY)
                                .where(
                                        CONNECTION_HISTORY.STEP.in(
                                                Step.CONNECTED.name(),
                                                Step.RECONNECTED.name(),
                                                Step.COMPANY_CHANGED.name()))
                                .orderBy(CONNECTION_HISTORY.POSITION.desc())
                                .limit(1)
                                .fetchOptional(JooqConnectionHistory::entry));
    }

    @Override
    public Page<Entry> list(Viewer viewer, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var wanted =
                            sql.selectFrom(CONNECTION_HISTORY).where(Confinement.ofHouse(viewer));
                    return NEWEST_FIRST.show(
                            NEWEST_FIRST.page(wanted, page), JooqConnectionHistory::entry);
                });
    }

    private static Entry entry(ConnectionHistoryRecord row) {
        return new Entry(
                row.getId(),
                new TenantId(row.getTenantId()),
                row.getAt(),
                Step.valueOf(row.getStep()),
                new ActorId(row.getActor()),
                row.getOrigin(),
                row.getCompany(),
                row.getReason());
    }
}
