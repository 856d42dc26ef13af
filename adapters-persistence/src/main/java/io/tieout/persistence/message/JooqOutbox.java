package io.tieout.persistence.message;

import static io.tieout.persistence.jooq.Tables.MESSAGE;
import static io.tieout.persistence.jooq.Tables.MESSAGE_PACE;
import static org.jooq.impl.DSL.currentInstant;

import io.tieout.application.message.Letter;
import io.tieout.application.message.MessageOrder;
import io.tieout.application.message.MessageOrder.Channel;
import io.tieout.application.message.Outbox;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.MessageState;
import io.tieout.domain.message.NotSent;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.MessageRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;

/**
 * The outbox as rows. A row has one sender at a time: whoever wrote its claim, until the claim is
 * over or the answer is noted.
 */
public final class JooqOutbox implements Outbox {

    /** the window of a pace per minute */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Transactions transactions;
    private final PersonalSealer sealer;

    public JooqOutbox(Transactions transactions, PersonalSealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public void add(TenantId tenant, MessageOrder order, SubjectId subject, Instant at) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(MESSAGE)
                                .set(row(sql.newRecord(MESSAGE), tenant, order, subject, at))
                                .onConflict(MESSAGE.TENANT_ID, MESSAGE.MESSAGE_ID)
                                .doNothing()
                                .execute());
    }

    private static MessageRecord row(
            MessageRecord row, TenantId tenant, MessageOrder order, SubjectId subject, Instant at) {
        order.deadline().ifPresent(row::setDeadlineOn);
        order.paid()
                .ifPresent(paid ->
                        row.setPaidMinor(paid.minorUnits())
                                .setPaidCurrency(paid.currency().code()));
        return row.setTenantId(tenant.value())
                .setMessageId(order.id().value())
                .setAccountId(order.account().value())
                .setKind(order.kind().name())
                .setChannel(order.channel().name())
                .setInvoiceIds(order.invoices().stream().map(InvoiceId::value).toArray(UUID[]::new))
                .setSubjectId(subject.value())
                .setState(MessageState.ORDERED.name())
                .setOrderedAt(at)
                .setDueAt(at);
    }

    @Override
    public List<TenantId> tenantsWithWork() {
        return transactions
                .system()
                .read(sql ->
                        sql.selectDistinct(MESSAGE.TENANT_ID)
                                .from(MESSAGE)
                                .where(isOpen())
                                .orderBy(MESSAGE.TENANT_ID)
                                .fetch(row -> new TenantId(row.value1())));
    }

    private static Condition isOpen() {
        return MESSAGE.STATE.in(MessageState.ORDERED.name(), MessageState.SENDING.name());
    }

    @Override
    public Optional<Claimed> claim(TenantId tenant, Instant now, Duration claim, int perMinute) {
        return transactions
                .of(tenant)
                .writeApart(sql -> {
                    holdPace(sql, tenant);
                    return begunOfLate(sql) >= perMinute
                            ? Optional.<Claimed>empty()
                            : next(sql, now).map(row -> claimed(sql, tenant, row, claim));
                });
    }

    /** one node at a time counts, so that two never take the same last place of a minute */
    private static void holdPace(DSLContext sql, TenantId tenant) {
        sql.insertInto(MESSAGE_PACE)
                .set(MESSAGE_PACE.TENANT_ID, tenant.value())
                .onConflictDoNothing()
                .execute();
        sql.selectFrom(MESSAGE_PACE).orderBy(MESSAGE_PACE.TENANT_ID).forUpdate().fetch();
    }

    private static int begunOfLate(DSLContext sql) {
        return sql.fetchCount(
                MESSAGE, MESSAGE.BEGUN_AT.gt(currentInstant().minus(DayToSecond.valueOf(MINUTE))));
    }

    private static Optional<MessageRecord> next(DSLContext sql, Instant now) {
        return sql.selectFrom(MESSAGE)
                .where(MESSAGE.STATE.eq(MessageState.ORDERED.name()))
                .and(MESSAGE.DUE_AT.le(now))
                .and(MESSAGE.CLAIMED_UNTIL.isNull().or(MESSAGE.CLAIMED_UNTIL.le(currentInstant())))
                .orderBy(MESSAGE.DUE_AT, MESSAGE.MESSAGE_ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    private static Claimed claimed(
            DSLContext sql, TenantId tenant, MessageRecord row, Duration claim) {
        var mine = UUID.randomUUID();
        sql.update(MESSAGE)
                .set(MESSAGE.CLAIM, mine)
                .set(MESSAGE.CLAIMED_UNTIL, currentInstant().plus(DayToSecond.valueOf(claim)))
                .set(MESSAGE.BEGUN_AT, currentInstant())
                .set(MESSAGE.ATTEMPTS, MESSAGE.ATTEMPTS.plus(1))
                .where(MESSAGE.MESSAGE_ID.eq(row.getMessageId()))
                .execute();
        return new Claimed(tenant, order(row), mine, row.getAttempts() + 1);
    }

    @Override
    public boolean begin(Claimed claimed, Letter letter) {
        var tenant = claimed.tenant();
        return transactions
                .of(tenant)
                .writeApart(sql ->
                        sql.update(MESSAGE)
                                        .set(MESSAGE.STATE, MessageState.SENDING.name())
                                        .set(MESSAGE.TO_SEALED, sealer.seal(tenant, letter.to()))
                                        .set(
                                                MESSAGE.TITLE_SEALED,
                                                seal(letter, letter.content().subject()))
                                        .set(
                                                MESSAGE.TEXT_SEALED,
                                                seal(letter, letter.content().text()))
                                        .where(isMine(claimed))
                                        .and(MESSAGE.STATE.eq(MessageState.ORDERED.name()))
                                        .and(MESSAGE.CLAIMED_UNTIL.gt(currentInstant()))
                                        .execute()
                                == 1);
    }

    private String seal(Letter letter, String text) {
        return sealer.seal(letter.tenant(), new Personal.Known(letter.to().subject(), text));
    }

    private static Condition isMine(Claimed claimed) {
        return MESSAGE.MESSAGE_ID
                .eq(claimed.order().id().value())
                .and(MESSAGE.CLAIM.eq(claimed.claim()));
    }

    @Override
    public void postpone(Claimed claimed, String fault, Instant nextAt) {
        transactions
                .of(claimed.tenant())
                .writeApart(sql ->
                        sql.update(MESSAGE)
                                .set(MESSAGE.STATE, MessageState.ORDERED.name())
                                .setNull(MESSAGE.CLAIM)
                                .setNull(MESSAGE.CLAIMED_UNTIL)
                                .set(MESSAGE.FAULT, fault)
                                .set(MESSAGE.DUE_AT, nextAt)
                                .where(isMine(claimed))
                                .execute());
    }

    @Override
    public List<MessageId> abandoned(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(MESSAGE.MESSAGE_ID)
                                .from(MESSAGE)
                                .where(MESSAGE.STATE.eq(MessageState.SENDING.name()))
                                .and(MESSAGE.CLAIMED_UNTIL.le(currentInstant()))
                                .orderBy(MESSAGE.MESSAGE_ID)
                                .fetch(row -> new MessageId(row.value1())));
    }

    @Override
    public Optional<Changed> move(TenantId tenant, MessageId id, MessageState next, Ending ending) {
        return transactions
                .of(tenant)
                .write(sql ->
                        sql.update(MESSAGE)
                                .set(change(sql.newRecord(MESSAGE), next, ending))
                                .setNull(MESSAGE.CLAIM)
                                .setNull(MESSAGE.CLAIMED_UNTIL)
                                .where(MESSAGE.MESSAGE_ID.eq(id.value()))
                                .and(
                                        MESSAGE.STATE.in(
                                                MessageState.before(next).stream()
                                                        .map(MessageState::name)
                                                        .toList()))
                                .returning(MESSAGE.ACCOUNT_ID, MESSAGE.KIND)
                                .fetchOptional(row ->
                                        new Changed(
                                                new AccountId(row.getAccountId()),
                                                MessageKind.valueOf(row.getKind()))));
    }

    private static MessageRecord change(MessageRecord row, MessageState next, Ending ending) {
        row.setState(next.name())
                .setReason(ending.reason().map(NotSent::name).orElse(null))
                .setFault(ending.fault());
        return switch (next) {
            case ORDERED -> row.setDueAt(ending.at()).setAttempts(0).setEndedAt(null);
            case SENT -> row.setSentAt(ending.at()).setEndedAt(ending.at());
            case SENDING, BOUNCED, NOT_SENT -> row.setEndedAt(ending.at());
        };
    }

    @Override
    public Optional<MessageState> stateOf(TenantId tenant, MessageId id) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(MESSAGE.STATE)
                                .from(MESSAGE)
                                .where(MESSAGE.MESSAGE_ID.eq(id.value()))
                                .fetchOptional(row -> MessageState.valueOf(row.value1())));
    }

    @Override
    public boolean hasWork(TenantId tenant, Instant now) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchExists(MESSAGE, isOpen().and(MESSAGE.DUE_AT.le(now))));
    }

    static MessageOrder order(MessageRecord row) {
        return new MessageOrder(
                new MessageId(row.getMessageId()),
                new AccountId(row.getAccountId()),
                MessageKind.valueOf(row.getKind()),
                Channel.valueOf(row.getChannel()),
                Stream.of(row.getInvoiceIds()).map(InvoiceId::new).toList(),
                Optional.ofNullable(row.getDeadlineOn()),
                Optional.ofNullable(row.getPaidMinor())
                        .map(minor -> Money.ofMinor(minor, new Currency(row.getPaidCurrency()))));
    }
}
