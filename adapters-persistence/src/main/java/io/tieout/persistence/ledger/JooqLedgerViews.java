package io.tieout.persistence.ledger;

import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.LEDGER_POSTING;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.ledger.LedgerViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.persistence.jooq.tables.LedgerJournal;
import io.tieout.persistence.jooq.tables.LedgerPosting;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortOrder;

/**
 * The subledger read from its journals: a trial balance in one statement, a page of journals in
 * two.
 */
public final class JooqLedgerViews implements LedgerViews {

    private static final LedgerJournal JOURNAL = LEDGER_JOURNAL;
    private static final LedgerPosting POSTING = LEDGER_POSTING;

    private static final Keyset<LocalDate> NEWEST_FIRST =
            new Keyset<>(
                    "journals",
                    JOURNAL.EFFECTIVE_ON,
                    JOURNAL.JOURNAL_ID,
                    SortOrder.DESC,
                    LocalDate::parse);

    private static final LedgerJournal REVERSAL = LEDGER_JOURNAL.as("reversal");
    private static final Field<UUID> REVERSED_BY =
            field(
                            select(REVERSAL.JOURNAL_ID)
                                    .from(REVERSAL)
                                    .where(REVERSAL.REVERSES.eq(JOURNAL.JOURNAL_ID)))
                    .as("reversed_by");

    private final Transactions transactions;

    public JooqLedgerViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<CurrencyBalance> trialBalance(
            Viewer viewer, LocalDate asOf, Optional<Instant> knownAt) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> Balances.byCurrency(sql, counted(viewer, asOf, knownAt)));
    }

    @Override
    public Optional<HomeBalance> homeBalance(
            Viewer viewer, LocalDate asOf, Optional<Instant> knownAt) {
        return viewer.confinedTo().isEmpty()
                ? transactions
                        .of(viewer.tenant())
                        .read(sql -> Balances.atHome(sql, counted(viewer, asOf, knownAt)))
                : Optional.empty();
    }

    private static Condition counted(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt) {
        return JOURNAL.EFFECTIVE_ON
                .le(asOf)
                .and(knownAt.map(JOURNAL.RECORDED_AT::le).orElse(noCondition()))
                .and(Confinement.ofHouse(viewer));
    }

    @Override
    public Page<JournalView> journals(Viewer viewer, JournalFilter filter, PageRequest page) {
        return transactions.of(viewer.tenant()).read(sql -> page(sql, viewer, filter, page));
    }

    private static Page<JournalView> page(
            DSLContext sql, Viewer viewer, JournalFilter filter, PageRequest request) {
        var rows =
                NEWEST_FIRST.page(
                        sql.select(JOURNAL.fields())
                                .select(REVERSED_BY)
                                .from(JOURNAL)
                                .where(wanted(filter))
                                .and(Confinement.ofHouse(viewer)),
                        request);
        var postings =
                postings(
                        sql,
                        rows.shown().stream().map(row -> row.get(JOURNAL.JOURNAL_ID)).toList());
        return NEWEST_FIRST.show(rows, row -> view(row, postings));
    }

    private static Map<UUID, List<PostingView>> postings(DSLContext sql, List<UUID> journals) {
        return sql.selectFrom(POSTING)
                .where(POSTING.JOURNAL_ID.in(journals))
                .orderBy(POSTING.JOURNAL_ID, POSTING.MOVEMENT, POSTING.SIDE.desc())
                .fetchGroups(row -> row.getJournalId(), LedgerRows::posting);
    }

    private static Condition wanted(JournalFilter filter) {
        return filter.account()
                .map(JooqLedgerViews::touches)
                .orElse(noCondition())
                .and(
                        filter.customer()
                                .map(customer -> JOURNAL.ACCOUNT_ID.eq(customer.value()))
                                .orElse(noCondition()))
                .and(filter.subject().map(JOURNAL.SUBJECT_ID::eq).orElse(noCondition()))
                .and(filter.from().map(JOURNAL.EFFECTIVE_ON::ge).orElse(noCondition()))
                .and(filter.until().map(JOURNAL.EFFECTIVE_ON::le).orElse(noCondition()))
                .and(filter.knownAt().map(JOURNAL.RECORDED_AT::le).orElse(noCondition()))
                .and(filter.learntAfter().map(JOURNAL.RECORDED_AT::gt).orElse(noCondition()));
    }

    private static Condition touches(LedgerAccount account) {
        return exists(
                selectOne()
                        .from(POSTING)
                        .where(POSTING.JOURNAL_ID.eq(JOURNAL.JOURNAL_ID))
                        .and(POSTING.LEDGER_ACCOUNT.eq(account.name())));
    }

    private static JournalView view(Record row, Map<UUID, List<PostingView>> postings) {
        UUID id = row.get(JOURNAL.JOURNAL_ID);
        return new JournalView(
                new JournalId(id),
                JournalKind.valueOf(row.get(JOURNAL.KIND)),
                new AccountId(row.get(JOURNAL.ACCOUNT_ID)),
                row.get(JOURNAL.EFFECTIVE_ON),
                row.get(JOURNAL.RECORDED_AT),
                row.get(JOURNAL.RECORDED_BY),
                new Cause(row.get(JOURNAL.SUBJECT_ID), row.get(JOURNAL.SUBJECT_VERSION)),
                Reason.valueOf(row.get(JOURNAL.REASON)),
                LedgerRows.id(row.get(JOURNAL.REVERSES)),
                LedgerRows.id(row.get(REVERSED_BY)),
                postings.getOrDefault(id, List.of()));
    }
}
