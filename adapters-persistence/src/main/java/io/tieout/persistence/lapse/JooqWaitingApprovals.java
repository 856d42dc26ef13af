package io.tieout.persistence.lapse;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.CREDIT_MEMO_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.REVISION_VIEW;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.lapse.WaitingApprovals;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** Signed documents that wait, read from the views of their kinds and from the outbox. */
public final class JooqWaitingApprovals implements WaitingApprovals {

    /** not under way at this moment, and not ended by a person */
    private static final List<String> WAITING =
            Stream.of(State.QUEUED, State.RETRYING, State.BLOCKED, State.DEAD)
                    .map(State::name)
                    .toList();

    private static final List<Columns> KINDS =
            List.of(
                    new Columns(
                            INVOICE_VIEW,
                            INVOICE_VIEW.INVOICE_ID,
                            INVOICE_VIEW.STATUS,
                            INVOICE_VIEW.CHANGED_AT,
                            INVOICE_VIEW.ISSUED_ON,
                            Kind.PUSH_INVOICE),
                    new Columns(
                            CREDIT_MEMO_VIEW,
                            CREDIT_MEMO_VIEW.MEMO_ID,
                            CREDIT_MEMO_VIEW.STATUS,
                            CREDIT_MEMO_VIEW.CHANGED_AT,
                            CREDIT_MEMO_VIEW.ISSUED_ON,
                            Kind.PUSH_CREDIT_MEMO),
                    new Columns(
                            REVISION_VIEW,
                            REVISION_VIEW.INVOICE_ID,
                            REVISION_VIEW.STATUS,
                            REVISION_VIEW.CHANGED_AT,
                            earlierDate(),
                            Kind.REVISE_INVOICE));

    private final Transactions transactions;

    public JooqWaitingApprovals(Transactions transactions) {
        this.transactions = transactions;
    }

    /** a revision touches the day of what stands and the day it moves to */
    private static Field<LocalDate> earlierDate() {
        return least(
                REVISION_VIEW.ISSUED_ON,
                field(
                        select(INVOICE_VIEW.ISSUED_ON)
                                .from(INVOICE_VIEW)
                                .where(INVOICE_VIEW.INVOICE_ID.eq(REVISION_VIEW.INVOICE_ID))));
    }

    /**
     * Where a kind of document says how it stands; all kinds name the states alike.
     *
     * @param changedAt when it was signed or approved: it changes no more while it waits
     */
    private record Columns(
            Table<?> view,
            Field<UUID> id,
            Field<String> status,
            Field<Instant> changedAt,
            Field<LocalDate> issuedOn,
            Kind push) {

        Document document(UUID found) {
            return switch (push) {
                case PUSH_INVOICE -> new Document.OfInvoice(new InvoiceId(found));
                case PUSH_CREDIT_MEMO -> new Document.OfCreditMemo(new CreditMemoId(found));
                case REVISE_INVOICE -> new Document.OfRevision(new InvoiceId(found));
                default -> throw new IllegalStateException(push + " lands no signed document");
            };
        }
    }

    @Override
    public List<Unlanded> unlanded(
            TenantId tenant, Instant before, Optional<LocalDate> closedThrough, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        KINDS.stream()
                                .flatMap(kind ->
                                        unlanded(sql, kind, before, closedThrough, limit).stream())
                                .toList());
    }

    private static List<Unlanded> unlanded(
            DSLContext sql,
            Columns kind,
            Instant before,
            Optional<LocalDate> closedThrough,
            int limit) {
        Condition isOver =
                closedThrough
                        .map(day -> kind.issuedOn().le(day).or(kind.changedAt().lt(before)))
                        .orElseGet(() -> kind.changedAt().lt(before));
        return sql.select(kind.id(), kind.changedAt(), kind.issuedOn(), ACCOUNTING_OPERATION.ID)
                .from(kind.view())
                .join(ACCOUNTING_OPERATION)
                .on(ACCOUNTING_OPERATION.TARGET.eq(kind.id().cast(String.class)))
                .where(kind.status().eq(Status.APPROVED.name()))
                .and(isOver)
                .and(isLatestPush(kind))
                .and(ACCOUNTING_OPERATION.STATE.in(WAITING))
                .and(ACCOUNTING_OPERATION.GIVEN_UP_BY.isNull())
                .orderBy(kind.changedAt(), kind.id())
                .limit(limit)
                .fetch(row ->
                        new Unlanded(
                                kind.document(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4()));
    }

    private static Condition isLatestPush(Columns kind) {
        var later = ACCOUNTING_OPERATION.as("later");
        return ACCOUNTING_OPERATION
                .KIND
                .eq(kind.push().name())
                .and(
                        notExists(
                                selectOne()
                                        .from(later)
                                        .where(later.TARGET.eq(ACCOUNTING_OPERATION.TARGET))
                                        .and(later.KIND.eq(ACCOUNTING_OPERATION.KIND))
                                        .and(later.POSITION.gt(ACCOUNTING_OPERATION.POSITION))));
    }

    @Override
    public List<Signed> signed(TenantId tenant, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        KINDS.stream().flatMap(kind -> signed(sql, kind, limit).stream()).toList());
    }

    private static List<Signed> signed(DSLContext sql, Columns kind, int limit) {
        return sql.select(kind.id(), kind.changedAt())
                .from(kind.view())
                .where(kind.status().eq(Status.AWAITING_SECOND_APPROVAL.name()))
                .orderBy(kind.changedAt(), kind.id())
                .limit(limit)
                .fetch(row -> new Signed(kind.document(row.value1()), row.value2()));
    }
}
