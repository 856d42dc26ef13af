package io.tieout.persistence.drift;

import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.DRIFT_VIEW;
import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import io.tieout.application.drift.DriftViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.persistence.jooq.tables.records.DriftViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;

/** Drifts read from their view; each read is one statement. */
public final class JooqDriftViews implements DriftViews {

    private static final Keyset<Instant> FOUND_LAST_FIRST =
            new Keyset<>(
                    "drift",
                    DRIFT_VIEW.FOUND_AT,
                    DRIFT_VIEW.DRIFT_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private static final Field<UUID> CREDITED = field(name("credited"), UUID.class);

    private final Transactions transactions;

    public JooqDriftViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<DriftView> find(Viewer viewer, DriftId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        shown(sql, viewer, DRIFT_VIEW.DRIFT_ID.eq(id.value()))
                                .fetchOptional(JooqDriftViews::view));
    }

    @Override
    public List<DriftView> of(Viewer viewer, Set<Holder> holders) {
        var ids = holders.stream().map(DriftId::of).map(DriftId::value).toList();
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        shown(sql, viewer, DRIFT_VIEW.DRIFT_ID.in(ids))
                                .orderBy(DRIFT_VIEW.DRIFT_ID)
                                .fetch(JooqDriftViews::view));
    }

    @Override
    public Page<DriftView> list(Viewer viewer, Set<Status> statuses, PageRequest page) {
        return list(viewer, DRIFT_VIEW.ENTRY_ID.isNull(), statuses, page);
    }

    @Override
    public Page<DriftView> ofEntries(Viewer viewer, Set<Status> statuses, PageRequest page) {
        return list(viewer, DRIFT_VIEW.ENTRY_ID.isNotNull(), statuses, page);
    }

    private Page<DriftView> list(
            Viewer viewer, Condition kind, Set<Status> statuses, PageRequest page) {
        var wanted =
                statuses.isEmpty()
                        ? kind
                        : kind.and(
                                DRIFT_VIEW.STATUS.in(statuses.stream().map(Status::name).toList()));
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        FOUND_LAST_FIRST.show(
                                FOUND_LAST_FIRST.page(shown(sql, viewer, wanted), page),
                                JooqDriftViews::view));
    }

    /** with the invoice that a credit memo takes back, and whose an entry is */
    private static SelectConditionStep<Record> shown(
            DSLContext sql, Viewer viewer, Condition wanted) {
        return sql.select(DRIFT_VIEW.fields())
                .select(CREDIT_MEMO_VIEW.INVOICE_ID.as(CREDITED))
                .select(
                        SENT_ENTRY_VIEW.AGREEMENT_ID,
                        SENT_ENTRY_VIEW.LAST_ON,
                        SENT_ENTRY_VIEW.RECORDED_ID,
                        SENT_ENTRY_VIEW.PART,
                        SENT_ENTRY_VIEW.INVOICE_ID,
                        SENT_ENTRY_VIEW.CREDIT_MEMO_ID,
                        SENT_ENTRY_VIEW.ACCOUNT_ID)
                .from(DRIFT_VIEW)
                .leftJoin(CREDIT_MEMO_VIEW)
                .on(CREDIT_MEMO_VIEW.MEMO_ID.eq(DRIFT_VIEW.CREDIT_MEMO_ID))
                .leftJoin(SENT_ENTRY_VIEW)
                .on(SENT_ENTRY_VIEW.ENTRY_ID.eq(DRIFT_VIEW.ENTRY_ID))
                .where(wanted)
                .and(Confinement.ofHouse(viewer));
    }

    private static DriftView view(Record joined) {
        DriftViewRecord row = joined.into(DRIFT_VIEW);
        @Nullable UUID credited = joined.get(CREDITED);
        return new DriftView(
                new DriftId(row.getDriftId()),
                row.getVersion(),
                holder(row, joined),
                Optional.ofNullable(credited == null ? row.getInvoiceId() : credited)
                        .map(InvoiceId::new),
                Optional.ofNullable(joined.get(SENT_ENTRY_VIEW.ACCOUNT_ID)).map(AccountId::new),
                Status.valueOf(row.getStatus()),
                DepartureJson.read(row.getDeparture()),
                row.getFoundAt(),
                row.getChangedAt(),
                row.getDecidedBy(),
                row.getReason(),
                row.getLastProblem());
    }

    private static Holder holder(DriftViewRecord row, Record joined) {
        if (row.getEntryId() != null) {
            return JooqSentEntries.holder(joined.into(SENT_ENTRY_VIEW));
        }
        @Nullable UUID memo = row.getCreditMemoId();
        return memo == null
                ? Holder.of(new InvoiceId(row.getInvoiceId()))
                : Holder.of(new CreditMemoId(memo));
    }
}
