package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_CREDIT_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_PART_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.payment.PaymentViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.jooq.tables.records.PaymentViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Payments read from their view; each read is one statement. */
public final class JooqPaymentViews implements PaymentViews {

    private final Transactions transactions;

    public JooqPaymentViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<PaymentView> find(Viewer viewer, PaymentId id) {
        return findAll(viewer, Set.of(id)).stream().findFirst();
    }

    @Override
    public List<PaymentView> findAll(Viewer viewer, Set<PaymentId> ids) {
        return transactions.of(viewer.tenant()).read(sql -> selectAll(sql, viewer, ids));
    }

    private static List<PaymentView> selectAll(DSLContext sql, Viewer viewer, Set<PaymentId> ids) {
        return sql.selectFrom(PAYMENT_VIEW)
                .where(PAYMENT_VIEW.PAYMENT_ID.in(ids.stream().map(PaymentId::value).toList()))
                .and(Confinement.of(viewer, PAYMENT_VIEW.ACCOUNT_ID))
                .fetch(JooqPaymentViews::view);
    }

    @Override
    public Set<InvoiceId> settles(Viewer viewer, PaymentId payment) {
        var moved = RECEIVABLE_MOVEMENT_VIEW;
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(moved.DOCUMENT_ID)
                                .from(moved)
                                .where(moved.SETTLED_BY.eq(payment.value()))
                                .and(Confinement.of(viewer, moved.ACCOUNT_ID))
                                .groupBy(moved.DOCUMENT_ID)
                                .having(sum(moved.UNAPPLIED_MINOR).gt(BigDecimal.ZERO))
                                .orderBy(moved.DOCUMENT_ID)
                                .fetchSet(row -> new InvoiceId(row.value1())));
    }

    @Override
    public List<PaymentId> waitingFor(Viewer viewer, String externalDocumentId) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> selectWaiting(sql, viewer, externalDocumentId));
    }

    @Override
    public List<PaymentId> ofStranger(Viewer viewer, DocumentLink customer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(PAYMENT_VIEW.PAYMENT_ID)
                                .from(PAYMENT_VIEW)
                                .where(PAYMENT_VIEW.PAYER_CUSTOMER_ID.eq(customer.externalId()))
                                .and(PAYMENT_VIEW.CONNECTION_ID.eq(customer.connection().value()))
                                .and(Confinement.of(viewer, PAYMENT_VIEW.ACCOUNT_ID))
                                .orderBy(PAYMENT_VIEW.RECEIVED_ON, PAYMENT_VIEW.PAYMENT_ID)
                                .fetch(row -> new PaymentId(row.value1())));
    }

    @Override
    public Map<PaymentId, List<Elsewhere>> elsewhere(Viewer viewer, Set<PaymentId> payments) {
        var part = PAYMENT_PART_VIEW;
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql
                                .select(
                                        part.PAYMENT_ID,
                                        part.DOCUMENT_ID,
                                        part.QUEUED_MINOR,
                                        part.CURRENCY)
                                .from(part)
                                .join(PAYMENT_VIEW)
                                .on(PAYMENT_VIEW.PAYMENT_ID.eq(part.PAYMENT_ID))
                                .where(
                                        part.PAYMENT_ID.in(
                                                payments.stream().map(PaymentId::value).toList()))
                                .and(part.REASON.eq(QueuedParts.ELSEWHERE))
                                .and(part.QUEUED_MINOR.gt(0L))
                                .and(Confinement.of(viewer, PAYMENT_VIEW.ACCOUNT_ID))
                                .orderBy(part.PAYMENT_ID, part.DOCUMENT_ID)
                                .fetch(row ->
                                        new Elsewhere(
                                                new PaymentId(row.value1()),
                                                row.value2(),
                                                Money.ofMinor(
                                                        row.value3(), new Currency(row.value4()))))
                                .stream()
                                .collect(Collectors.groupingBy(Elsewhere::payment)));
    }

    private static List<PaymentId> selectWaiting(
            DSLContext sql, Viewer viewer, String externalDocumentId) {
        return sql.select(PAYMENT_PART_VIEW.PAYMENT_ID)
                .from(PAYMENT_PART_VIEW)
                .join(PAYMENT_VIEW)
                .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_PART_VIEW.PAYMENT_ID))
                .where(PAYMENT_PART_VIEW.DOCUMENT_ID.eq(externalDocumentId))
                .and(PAYMENT_PART_VIEW.QUEUED_MINOR.gt(0L))
                .and(Confinement.of(viewer, PAYMENT_VIEW.ACCOUNT_ID))
                .orderBy(PAYMENT_VIEW.RECEIVED_ON, PAYMENT_VIEW.PAYMENT_ID)
                .fetch(row -> new PaymentId(row.value1()));
    }

    @Override
    public List<PaymentId> using(Viewer viewer, String externalDocumentId) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> selectUsing(sql, viewer, externalDocumentId));
    }

    private static List<PaymentId> selectUsing(
            DSLContext sql, Viewer viewer, String externalDocumentId) {
        return sql.select(PAYMENT_CREDIT_VIEW.PAYMENT_ID)
                .from(PAYMENT_CREDIT_VIEW)
                .join(PAYMENT_VIEW)
                .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_CREDIT_VIEW.PAYMENT_ID))
                .where(PAYMENT_CREDIT_VIEW.DOCUMENT_ID.eq(externalDocumentId))
                .and(PAYMENT_CREDIT_VIEW.USED_MINOR.gt(0L))
                .and(Confinement.of(viewer, PAYMENT_VIEW.ACCOUNT_ID))
                .orderBy(PAYMENT_VIEW.RECEIVED_ON, PAYMENT_VIEW.PAYMENT_ID)
                .fetch(row -> new PaymentId(row.value1()));
    }

    private static PaymentView view(PaymentViewRecord row) {
        var currency = new Currency(row.getCurrency());
        return new PaymentView(
                new PaymentId(row.getPaymentId()),
                row.getVersion(),
                Optional.ofNullable(row.getAccountId()).map(AccountId::new),
                row.getDocumentId(),
                Money.ofMinor(row.getTotalMinor(), currency),
                Money.ofMinor(row.getCreditMinor(), currency),
                row.getReceivedOn(),
                row.getReference(),
                Money.ofMinor(row.getAppliedMinor(), currency),
                Money.ofMinor(row.getQueuedMinor(), currency),
                Money.ofMinor(QueueRows.unlinked(row), currency),
                Money.ofMinor(row.getCreditedMinor(), currency),
                Money.ofMinor(row.getIgnoredMinor(), currency),
                Money.ofMinor(row.getRefundedMinor(), currency),
                Money.ofMinor(
                        Math.addExact(row.getReversedMinor(), row.getBouncedMinor()), currency),
                Match.valueOf(row.getMatchState()),
                row.getMatchProblem());
    }
}
