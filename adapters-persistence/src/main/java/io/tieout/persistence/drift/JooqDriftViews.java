package io.tieout.persistence.drift;

import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.drift.DriftViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.jooq.tables.records.DriftViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.SortOrder;

/** Drifts read from their view; each read is one statement. */
public final class JooqDriftViews implements DriftViews {

    private static final Keyset<Instant> FOUND_LAST_FIRST =
            new Keyset<>(
                    "drift",
                    DRIFT_VIEW.FOUND_AT,
                    DRIFT_VIEW.DRIFT_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;

    public JooqDriftViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<DriftView> find(Viewer viewer, DriftId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(DRIFT_VIEW)
                                .where(DRIFT_VIEW.DRIFT_ID.eq(id.value()))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(JooqDriftViews::view));
    }

    @Override
    public List<DriftView> ofInvoices(Viewer viewer, Set<InvoiceId> invoices) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(DRIFT_VIEW)
                                .where(
                                        DRIFT_VIEW.INVOICE_ID.in(
                                                invoices.stream().map(InvoiceId::value).toList()))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(DRIFT_VIEW.INVOICE_ID)
                                .fetch(JooqDriftViews::view));
    }

    @Override
    public Page<DriftView> list(Viewer viewer, Set<Status> statuses, PageRequest page) {
        var wanted =
                statuses.isEmpty()
                        ? noCondition()
                        : DRIFT_VIEW.STATUS.in(statuses.stream().map(Status::name).toList());
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        FOUND_LAST_FIRST.show(
                                FOUND_LAST_FIRST.page(
                                        sql.selectFrom(DRIFT_VIEW)
                                                .where(wanted)
                                                .and(Confinement.ofHouse(viewer)),
                                        page),
                                JooqDriftViews::view));
    }

    private static DriftView view(DriftViewRecord row) {
        return new DriftView(
                new DriftId(row.getDriftId()),
                row.getVersion(),
                new InvoiceId(row.getInvoiceId()),
                Status.valueOf(row.getStatus()),
                DepartureJson.read(row.getDeparture()),
                row.getFoundAt(),
                row.getChangedAt(),
                row.getDecidedBy(),
                row.getReason(),
                row.getLastProblem());
    }
}
