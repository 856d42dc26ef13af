package io.tieout.persistence.recorded;

import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECORDED_PAYMENT_SUSPECT_VIEW;
import static io.tieout.persistence.jooq.Tables.RECORDED_PAYMENT_VIEW;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Unbooked;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.persistence.jooq.tables.records.RecordedPaymentViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortOrder;

/** Recorded payments read from their view; each read is one statement. */
public final class JooqRecordedPaymentViews implements RecordedPaymentViews {

    private static final Keyset<Instant> LATEST_FIRST =
            new Keyset<>(
                    "recorded-payment",
                    RECORDED_PAYMENT_VIEW.RECORDED_AT,
                    RECORDED_PAYMENT_VIEW.RECORDED_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private static final Field<List<UUID>> SUSPECTS =
            multiset(
                            select(RECORDED_PAYMENT_SUSPECT_VIEW.PAYMENT_ID)
                                    .from(RECORDED_PAYMENT_SUSPECT_VIEW)
                                    .where(
                                            RECORDED_PAYMENT_SUSPECT_VIEW.RECORDED_ID.eq(
                                                    RECORDED_PAYMENT_VIEW.RECORDED_ID))
                                    .and(
                                            RECORDED_PAYMENT_SUSPECT_VIEW.STATE.eq(
                                                    Suspects.State.OPEN.name()))
                                    .orderBy(RECORDED_PAYMENT_SUSPECT_VIEW.PAYMENT_ID))
                    .as("suspects")
                    .convertFrom(rows -> rows.map(row -> row.value1()));

    private final Transactions transactions;

    public JooqRecordedPaymentViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<RecordedPaymentView> find(Viewer viewer, RecordedPaymentId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        rows(sql, viewer)
                                .and(RECORDED_PAYMENT_VIEW.RECORDED_ID.eq(id.value()))
                                .fetchOptional(JooqRecordedPaymentViews::view));
    }

    @Override
    public List<RecordedPaymentView> ofPayments(Viewer viewer, Set<PaymentId> payments) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        rows(sql, viewer)
                                .and(
                                        RECORDED_PAYMENT_VIEW.PAYMENT_ID.in(
                                                payments.stream().map(PaymentId::value).toList()))
                                .orderBy(RECORDED_PAYMENT_VIEW.RECORDED_ID)
                                .fetch(JooqRecordedPaymentViews::view));
    }

    @Override
    public Page<RecordedPaymentView> list(Viewer viewer, Set<Status> statuses, PageRequest page) {
        Condition wanted =
                statuses.isEmpty()
                        ? noCondition()
                        : RECORDED_PAYMENT_VIEW.STATUS.in(names(statuses));
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        LATEST_FIRST.show(
                                LATEST_FIRST.page(rows(sql, viewer).and(wanted), page),
                                JooqRecordedPaymentViews::view));
    }

    @Override
    public List<RecordedPaymentView> withFeeDue(
            TenantId tenant, LocalDate lastOn, Optional<RecordedPaymentView> after, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        rows(sql, Viewer.system(tenant))
                                .and(FeesDue.through(lastOn))
                                .and(
                                        after.map(JooqRecordedPaymentViews::isAfter)
                                                .orElse(noCondition()))
                                .orderBy(
                                        RECORDED_PAYMENT_VIEW.RECEIVED_ON,
                                        RECORDED_PAYMENT_VIEW.RECORDED_ID)
                                .limit(limit)
                                .fetch(JooqRecordedPaymentViews::view));
    }

    private static Condition isAfter(RecordedPaymentView last) {
        return row(RECORDED_PAYMENT_VIEW.RECEIVED_ON, RECORDED_PAYMENT_VIEW.RECORDED_ID)
                .gt(last.receivedOn(), last.id().value());
    }

    private static List<String> names(Set<Status> statuses) {
        return statuses.stream().map(Status::name).toList();
    }

    @Override
    public Map<PaymentId, ExchangeRate> rates(TenantId tenant, Set<PaymentId> payments) {
        if (payments.isEmpty()) {
            return Map.of();
        }
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(PAYMENT_VIEW.PAYMENT_ID, PAYMENT_VIEW.EXCHANGE_RATE)
                                .from(PAYMENT_VIEW)
                                .where(
                                        PAYMENT_VIEW.PAYMENT_ID.in(
                                                payments.stream().map(PaymentId::value).toList()))
                                .and(PAYMENT_VIEW.EXCHANGE_RATE.isNotNull())
                                .fetchMap(
                                        row -> new PaymentId(row.value1()),
                                        row -> new ExchangeRate(row.value2())));
    }

    @Override
    public Optional<RecordedPaymentId> standingAs(TenantId tenant, DocumentLink document) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(RECORDED_PAYMENT_VIEW.RECORDED_ID)
                                .from(RECORDED_PAYMENT_VIEW)
                                .where(
                                        RECORDED_PAYMENT_VIEW.CONNECTION_ID.eq(
                                                document.connection().value()))
                                .and(RECORDED_PAYMENT_VIEW.DOCUMENT_ID.eq(document.externalId()))
                                .fetchOptional(row -> new RecordedPaymentId(row.value1())));
    }

    @Override
    public List<RecordedPaymentView> counting(
            TenantId tenant, AccountId account, Money gross, LocalDate receivedOn) {
        return transactions
                .of(tenant)
                .read(sql ->
                        rows(sql, Viewer.system(tenant))
                                .and(RECORDED_PAYMENT_VIEW.ACCOUNT_ID.eq(account.value()))
                                .and(RECORDED_PAYMENT_VIEW.RECEIVED_ON.eq(receivedOn))
                                .and(RECORDED_PAYMENT_VIEW.GROSS_MINOR.eq(gross.minorUnits()))
                                .and(RECORDED_PAYMENT_VIEW.CURRENCY.eq(gross.currency().code()))
                                .and(FeesDue.isCounting())
                                .orderBy(RECORDED_PAYMENT_VIEW.RECORDED_ID)
                                .fetch(JooqRecordedPaymentViews::view));
    }

    @Override
    public List<Booked> bookedByOthers(
            TenantId tenant, AccountId account, Money gross, LocalDate receivedOn) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(PAYMENT_VIEW.PAYMENT_ID, PAYMENT_VIEW.REFERENCE)
                                .from(PAYMENT_VIEW)
                                .where(PAYMENT_VIEW.ACCOUNT_ID.eq(account.value()))
                                .and(PAYMENT_VIEW.RECEIVED_ON.eq(receivedOn))
                                .and(PAYMENT_VIEW.TOTAL_MINOR.eq(gross.minorUnits()))
                                .and(PAYMENT_VIEW.CURRENCY.eq(gross.currency().code()))
                                .and(PAYMENT_VIEW.REFERENCE.ne(""))
                                .and(PAYMENT_VIEW.DOCUMENT_ID.notLike(Unbooked.PREFIX + "%"))
                                .and(isNotRecordedHere())
                                .orderBy(PAYMENT_VIEW.PAYMENT_ID)
                                .fetch(row ->
                                        new Booked(new PaymentId(row.value1()), row.value2())));
    }

    private static Condition isNotRecordedHere() {
        return notExists(
                selectOne()
                        .from(RECORDED_PAYMENT_VIEW)
                        .where(RECORDED_PAYMENT_VIEW.PAYMENT_ID.eq(PAYMENT_VIEW.PAYMENT_ID)));
    }

    private static SelectConditionStep<Record> rows(DSLContext sql, Viewer viewer) {
        return sql.select(RECORDED_PAYMENT_VIEW.fields())
                .select(SUSPECTS)
                .from(RECORDED_PAYMENT_VIEW)
                .where(Confinement.of(viewer, RECORDED_PAYMENT_VIEW.ACCOUNT_ID));
    }

    private static RecordedPaymentView view(Record record) {
        var row = record.into(RECORDED_PAYMENT_VIEW);
        var currency = new Currency(row.getCurrency());
        return new RecordedPaymentView(
                new RecordedPaymentId(row.getRecordedId()),
                row.getVersion(),
                new PaymentId(row.getPaymentId()),
                new AccountId(row.getAccountId()),
                new ProcessorReference(Channel.valueOf(row.getProcessor()), row.getReference()),
                Money.ofMinor(row.getGrossMinor(), currency),
                Money.ofMinor(row.getFeeMinor(), currency),
                row.getReceivedOn(),
                Status.valueOf(row.getStatus()),
                row.getDocumentId(),
                row.getProblem(),
                record.get(SUSPECTS).stream().map(PaymentId::new).toList(),
                row.getRecordedBy(),
                row.getRecordedAt(),
                new FeeView(
                        new Target(row.getClearingId(), row.getClearingName()),
                        Money.ofMinor(row.getFeePostedMinor(), currency),
                        Optional.ofNullable(row.getFeeHomeCurrency())
                                .map(home ->
                                        Money.ofMinor(row.getFeeHomeMinor(), new Currency(home))),
                        row.getFeeParts(),
                        Objects.requireNonNullElse(row.getFeeChangedOn(), row.getReceivedOn()),
                        feeEntry(row)));
    }

    private static Optional<FeeEntryView> feeEntry(RecordedPaymentViewRecord row) {
        return Optional.ofNullable(row.getFeeEntryOn())
                .map(on ->
                        new FeeEntryView(
                                row.getFeeEntryNumber(),
                                on,
                                EntryStatus.valueOf(row.getFeeEntryStatus()),
                                row.getFeeEntryDocumentId(),
                                row.getFeeEntryProblem()));
    }
}
