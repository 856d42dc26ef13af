package io.tieout.persistence.backfill;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.LEDGER_BACKFILL;
import static io.tieout.persistence.jooq.Tables.LEDGER_JOURNAL;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.credit.CreditMemoReposting;
import io.tieout.persistence.feed.EventReader;
import io.tieout.persistence.invoice.FamilyReposting;
import io.tieout.persistence.invoice.InvoiceReposting;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.ledger.Reposting;
import io.tieout.persistence.observed.ObservedReposting;
import io.tieout.persistence.payment.PaymentReposting;
import io.tieout.persistence.tenant.Transactions;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;

/**
 * Posts every document that moved the receivables and has no journal, from its events, as they were
 * recorded then. A document is posted whole or not at all, so a start that was cut off goes on
 * where it was; a tenant that is done is never looked at again.
 *
 * <p>Then whatever one customer paid for another, where only the invoice itself was moved.
 */
public final class LedgerBackfill {

    /** a stream longer than this is none of a document */
    private static final int MOST_EVENTS = 10_000;

    private final Transactions transactions;
    private final EventReader events;

    public LedgerBackfill(Transactions transactions, EventReader events) {
        this.transactions = transactions;
        this.events = events;
    }

    /** one statement for a tenant that is done */
    public void run(List<TenantId> tenants) {
        tenants.forEach(this::run);
    }

    private void run(TenantId tenant) {
        boolean isDone = transactions.of(tenant).read(sql -> sql.fetchExists(LEDGER_BACKFILL));
        if (!isDone) {
            transactions.of(tenant).read(LedgerBackfill::missing).forEach(id -> post(tenant, id));
            transactions
                    .of(tenant)
                    .read(LedgerBackfill::paidForOthers)
                    .forEach(event -> postPaid(tenant, event));
            transactions
                    .of(tenant)
                    .write(sql ->
                            sql.insertInto(LEDGER_BACKFILL)
                                    .set(LEDGER_BACKFILL.TENANT_ID, tenant.value())
                                    .onConflictDoNothing()
                                    .execute());
        }
    }

    private static List<UUID> missing(DSLContext sql) {
        return sql.selectDistinct(RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_ID)
                .from(RECEIVABLE_MOVEMENT_VIEW)
                .where(
                        notExists(
                                selectOne()
                                        .from(LEDGER_JOURNAL)
                                        .where(
                                                LEDGER_JOURNAL.SUBJECT_ID.eq(
                                                        RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_ID))))
                .orderBy(RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_ID)
                .fetch(RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_ID);
    }

    private static Condition names(Record2<UUID, Long> event) {
        return DOMAIN_EVENT
                .AGGREGATE_IDENTIFIER
                .eq(event.value1().toString())
                .and(DOMAIN_EVENT.SEQUENCE_NUMBER.eq(event.value2()));
    }

    /** what took or gave up the money of another customer and did not post that */
    private static List<Record2<UUID, Long>> paidForOthers(DSLContext sql) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        return List.copyOf(
                sql.select(moved.DOCUMENT_ID, moved.VERSION)
                        .from(moved)
                        .join(PAYMENT_VIEW)
                        .on(PAYMENT_VIEW.PAYMENT_ID.eq(moved.SETTLED_BY))
                        .where(PAYMENT_VIEW.ACCOUNT_ID.ne(moved.ACCOUNT_ID))
                        .and(
                                notExists(
                                        selectOne()
                                                .from(LEDGER_JOURNAL)
                                                .where(
                                                        LEDGER_JOURNAL.SUBJECT_ID.eq(
                                                                moved.DOCUMENT_ID))
                                                .and(
                                                        LEDGER_JOURNAL.SUBJECT_VERSION.eq(
                                                                moved.VERSION))
                                                .and(
                                                        LEDGER_JOURNAL.REASON.eq(
                                                                Reason.PAID_FOR_ANOTHER.name()))))
                        .orderBy(moved.DOCUMENT_ID, moved.VERSION)
                        .fetch());
    }

    private void postPaid(TenantId tenant, Record2<UUID, Long> event) {
        RecordedEvent recorded =
                events.read(
                        transactions
                                .of(tenant)
                                .read(sql ->
                                        sql.selectFrom(DOMAIN_EVENT)
                                                .where(names(event))
                                                .fetchSingle()));
        transactions
                .of(tenant)
                .write(sql -> {
                    new FamilyReposting(sql).on(recorded);
                    return recorded;
                });
    }

    private void post(TenantId tenant, UUID document) {
        List<RecordedEvent> history =
                transactions.of(tenant).read(sql -> stream(sql, document)).stream()
                        .map(events::read)
                        .toList();
        transactions
                .of(tenant)
                .write(sql -> {
                    List<Reposting> repostings = repostings(sql);
                    history.forEach(event -> repostings.forEach(each -> each.on(event)));
                    return history.size();
                });
    }

    private static List<DomainEventRecord> stream(DSLContext sql, UUID document) {
        return sql.selectFrom(DOMAIN_EVENT)
                .where(DOMAIN_EVENT.AGGREGATE_IDENTIFIER.eq(document.toString()))
                .orderBy(DOMAIN_EVENT.SEQUENCE_NUMBER)
                .limit(MOST_EVENTS)
                .fetch();
    }

    /** each takes only the events of its kind */
    private static List<Reposting> repostings(DSLContext sql) {
        return List.of(
                new InvoiceReposting(sql),
                new CreditMemoReposting(sql),
                new PaymentReposting(sql),
                new ObservedReposting(sql));
    }
}
