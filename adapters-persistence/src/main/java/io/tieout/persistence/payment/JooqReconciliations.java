package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.payment.Reconciliations;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.SelectWhereStep;
import org.jooq.SortOrder;
import org.jooq.Table;

/** The money that waits for a person, read from the views; each read is one statement. */
public final class JooqReconciliations implements Reconciliations {

    private static final Keyset<Instant> LONGEST_FIRST =
            new Keyset<>(
                    "payment-queue",
                    PAYMENT_QUEUE_VIEW.SINCE_AT,
                    PAYMENT_QUEUE_VIEW.ROW_ID,
                    SortOrder.ASC,
                    Instant::parse);

    private final Transactions transactions;

    public JooqReconciliations(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Page<QueueRow> queue(Viewer viewer, QueueFilter filter, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        LONGEST_FIRST.show(
                                LONGEST_FIRST.page(rows(sql).where(wanted(viewer, filter)), page),
                                JooqReconciliations::row));
    }

    @Override
    public Optional<QueueRow> loose(Viewer viewer, PaymentId payment) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        rows(sql)
                                .where(PAYMENT_QUEUE_VIEW.PAYMENT_ID.eq(payment.value()))
                                .and(PAYMENT_QUEUE_VIEW.DOCUMENT_ID.eq(""))
                                .and(PAYMENT_QUEUE_VIEW.WAITING_MINOR.gt(0L))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(JooqReconciliations::row));
    }

    private static SelectWhereStep<Record> rows(DSLContext sql) {
        return sql.select(PAYMENT_QUEUE_VIEW.fields())
                .select(
                        PAYMENT_VIEW.VERSION,
                        PAYMENT_VIEW.ACCOUNT_ID,
                        PAYMENT_VIEW.DOCUMENT_ID,
                        PAYMENT_VIEW.RECEIVED_ON,
                        PAYMENT_VIEW.REFERENCE,
                        PAYMENT_VIEW.MATCH_STATE,
                        PAYMENT_VIEW.MATCH_PROBLEM,
                        QueueReasons.SHOWN,
                        QueueReasons.DUPLICATES)
                .from(PAYMENT_QUEUE_VIEW)
                .join(PAYMENT_VIEW)
                .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_QUEUE_VIEW.PAYMENT_ID));
    }

    /** the reasons are worked out row by row, and summed then */
    @Override
    public List<Waiting> sums(Viewer viewer, QueueFilter filter) {
        Field<String> reason = QueueReasons.SHOWN.as("reason");
        Table<Record3<String, String, Long>> rows =
                select(reason, PAYMENT_QUEUE_VIEW.CURRENCY, PAYMENT_QUEUE_VIEW.WAITING_MINOR)
                        .from(PAYMENT_QUEUE_VIEW)
                        .join(PAYMENT_VIEW)
                        .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_QUEUE_VIEW.PAYMENT_ID))
                        .where(wanted(viewer, filter))
                        .asTable("rows");
        Field<String> why = rows.field(reason);
        Field<String> currency = rows.field(PAYMENT_QUEUE_VIEW.CURRENCY);
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(
                                        why,
                                        currency,
                                        count(),
                                        sum(rows.field(PAYMENT_QUEUE_VIEW.WAITING_MINOR)))
                                .from(rows)
                                .groupBy(why, currency)
                                .orderBy(why, currency)
                                .fetch(row ->
                                        new Waiting(
                                                Reason.valueOf(row.value1()),
                                                row.value3(),
                                                Money.ofMinor(
                                                        row.value4().longValueExact(),
                                                        new Currency(row.value2())))));
    }

    @Override
    public Map<PaymentId, List<Part>> parts(Viewer viewer, Set<PaymentId> payments) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql
                                .select(PAYMENT_QUEUE_VIEW.fields())
                                .select(QueueReasons.SHOWN)
                                .from(PAYMENT_QUEUE_VIEW)
                                .join(PAYMENT_VIEW)
                                .on(PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_QUEUE_VIEW.PAYMENT_ID))
                                .where(
                                        PAYMENT_QUEUE_VIEW.PAYMENT_ID.in(
                                                payments.stream().map(PaymentId::value).toList()))
                                .and(
                                        PAYMENT_QUEUE_VIEW
                                                .WAITING_MINOR
                                                .gt(0L)
                                                .or(PAYMENT_QUEUE_VIEW.IGNORED_MINOR.gt(0L)))
                                .and(Confinement.of(viewer, PAYMENT_VIEW.ACCOUNT_ID))
                                .orderBy(PAYMENT_QUEUE_VIEW.DOCUMENT_ID)
                                .fetch(JooqReconciliations::part)
                                .stream()
                                .collect(Collectors.groupingBy(Part::payment)));
    }

    private static Condition wanted(Viewer viewer, QueueFilter filter) {
        Condition wanted = PAYMENT_QUEUE_VIEW.WAITING_MINOR.gt(0L).and(Confinement.ofHouse(viewer));
        if (!filter.reasons().isEmpty()) {
            wanted =
                    wanted.and(
                            QueueReasons.SHOWN.in(
                                    filter.reasons().stream().map(Enum::name).toList()));
        }
        if (filter.account().isPresent()) {
            wanted = wanted.and(PAYMENT_VIEW.ACCOUNT_ID.eq(filter.account().get().value()));
        }
        if (filter.currency().isPresent()) {
            wanted = wanted.and(PAYMENT_QUEUE_VIEW.CURRENCY.eq(filter.currency().get().code()));
        }
        return wanted;
    }

    private static QueueRow row(Record row) {
        var queue = row.into(PAYMENT_QUEUE_VIEW);
        return new QueueRow(
                new PaymentId(queue.getPaymentId()),
                row.get(PAYMENT_VIEW.VERSION),
                Optional.ofNullable(row.get(PAYMENT_VIEW.ACCOUNT_ID)).map(AccountId::new),
                row.get(PAYMENT_VIEW.DOCUMENT_ID),
                row.get(PAYMENT_VIEW.RECEIVED_ON),
                row.get(PAYMENT_VIEW.REFERENCE),
                queue.getDocumentId(),
                Reason.valueOf(row.get(QueueReasons.SHOWN)),
                Money.ofMinor(queue.getWaitingMinor(), new Currency(queue.getCurrency())),
                queue.getSinceAt(),
                row.get(PAYMENT_VIEW.MATCH_STATE).equals("UNDERWAY")
                        ? Turn.ACCOUNTING_SYSTEM
                        : Turn.PERSON,
                row.get(PAYMENT_VIEW.MATCH_PROBLEM),
                Optional.ofNullable(queue.getNotedAt())
                        .map(at -> new Note(queue.getNote(), queue.getNotedBy(), at)),
                Stream.of(row.get(QueueReasons.DUPLICATES)).map(PaymentId::new).toList());
    }

    private static Part part(Record row) {
        var queue = row.into(PAYMENT_QUEUE_VIEW);
        var currency = new Currency(queue.getCurrency());
        return new Part(
                new PaymentId(queue.getPaymentId()),
                queue.getDocumentId(),
                Reason.valueOf(row.get(QueueReasons.SHOWN)),
                Money.ofMinor(queue.getWaitingMinor(), currency),
                Money.ofMinor(queue.getIgnoredMinor(), currency));
    }
}
