package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_HISTORY_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.PaymentHistoryView;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Adds up where the money of payments was, as kept after each of their events. */
public final class JooqPaymentConservation implements PaymentConservation {

    /** a year of days, or the accounts of one company */
    private static final int MAX_LINES = 1000;

    private static final int MAX_CAUSES = 20;

    private static final PaymentHistoryView STOOD = PAYMENT_HISTORY_VIEW.as("stood");

    private static final Condition IS_OFF =
            STOOD.APPLIED_MINOR
                    .plus(STOOD.QUEUED_MINOR)
                    .plus(STOOD.UNLINKED_MINOR)
                    .plus(STOOD.CREDITED_MINOR)
                    .plus(STOOD.IGNORED_MINOR)
                    .plus(STOOD.REFUNDED_MINOR)
                    .plus(STOOD.BOUNCED_MINOR)
                    .ne(STOOD.TOTAL_MINOR);

    private static final Field<UUID[]> CAUSES =
            arrayAgg(STOOD.PAYMENT_ID)
                    .orderBy(STOOD.RECEIVED_ON, STOOD.PAYMENT_ID)
                    .filterWhere(IS_OFF)
                    .as("causes");

    private final Transactions transactions;
    private final TenantClock clock;

    public JooqPaymentConservation(Transactions transactions, TenantClock clock) {
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public List<Line> lines(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt, By by) {
        Instant known = knownAt.orElseGet(() -> endOf(viewer.tenant(), asOf));
        Field<UUID> ofAccount =
                (by == By.ACCOUNT ? STOOD.ACCOUNT_ID : nothing(UUID.class)).as("of_account");
        Field<LocalDate> ofDay =
                (by == By.DAY ? STOOD.RECEIVED_ON : nothing(LocalDate.class)).as("of_day");
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(
                                        STOOD.CURRENCY,
                                        ofAccount,
                                        ofDay,
                                        count().as("payments"),
                                        sum(STOOD.APPLIED_MINOR).as("applied"),
                                        sum(STOOD.QUEUED_MINOR).as("queued"),
                                        sum(STOOD.UNLINKED_MINOR).as("unapplied"),
                                        sum(STOOD.CREDITED_MINOR).as("credited"),
                                        sum(STOOD.IGNORED_MINOR).as("ignored"),
                                        sum(STOOD.REFUNDED_MINOR).as("refunded"),
                                        sum(STOOD.REVERSED_MINOR.plus(STOOD.BOUNCED_MINOR))
                                                .as("reversed"),
                                        sum(STOOD.TOTAL_MINOR).as("in_books"),
                                        sum(STOOD.TOTAL_MINOR.plus(STOOD.REVERSED_MINOR))
                                                .as("highest"),
                                        CAUSES)
                                .from(stoodBy(known, viewer))
                                .where(STOOD.RECEIVED_ON.le(asOf))
                                .groupBy(keys(by))
                                .orderBy(STOOD.CURRENCY, ofAccount, ofDay)
                                .limit(MAX_LINES)
                                .fetch(row -> line(row, ofAccount, ofDay)));
    }

    /** each payment after the last of its events that was recorded by then */
    private static Table<?> stoodBy(Instant instant, Viewer viewer) {
        return select(PAYMENT_HISTORY_VIEW.fields())
                .distinctOn(PAYMENT_HISTORY_VIEW.PAYMENT_ID)
                .from(PAYMENT_HISTORY_VIEW)
                .where(PAYMENT_HISTORY_VIEW.RECORDED_AT.le(instant))
                .and(Confinement.ofHouse(viewer))
                .orderBy(PAYMENT_HISTORY_VIEW.PAYMENT_ID, PAYMENT_HISTORY_VIEW.VERSION.desc())
                .asTable(STOOD);
    }

    private Instant endOf(TenantId tenant, LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.zone(tenant)).toInstant().minusMillis(1);
    }

    @Override
    public Map<AccountId, Money> unlinked(Viewer viewer, Set<AccountId> accounts) {
        Field<BigDecimal> left =
                sum(
                        PAYMENT_VIEW
                                .TOTAL_MINOR
                                .minus(PAYMENT_VIEW.APPLIED_MINOR)
                                .minus(PAYMENT_VIEW.QUEUED_MINOR)
                                .minus(PAYMENT_VIEW.IGNORED_MINOR)
                                .minus(PAYMENT_VIEW.REFUNDED_MINOR)
                                .minus(PAYMENT_VIEW.BOUNCED_MINOR));
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(PAYMENT_VIEW.ACCOUNT_ID, PAYMENT_VIEW.CURRENCY, left)
                                .from(PAYMENT_VIEW)
                                .where(
                                        PAYMENT_VIEW.ACCOUNT_ID.in(
                                                accounts.stream().map(AccountId::value).toList()))
                                .and(Confinement.of(viewer, PAYMENT_VIEW.ACCOUNT_ID))
                                .groupBy(PAYMENT_VIEW.ACCOUNT_ID, PAYMENT_VIEW.CURRENCY)
                                .orderBy(PAYMENT_VIEW.ACCOUNT_ID, PAYMENT_VIEW.CURRENCY)
                                .fetchMap(
                                        row -> new AccountId(row.value1()),
                                        row -> money(row.value3(), row.value2())));
    }

    private static List<Field<?>> keys(By by) {
        return switch (by) {
            case CURRENCY -> List.of(STOOD.CURRENCY);
            case ACCOUNT -> List.of(STOOD.CURRENCY, STOOD.ACCOUNT_ID);
            case DAY -> List.of(STOOD.CURRENCY, STOOD.RECEIVED_ON);
        };
    }

    private static Line line(Record row, Field<UUID> account, Field<LocalDate> day) {
        String currency = row.get(STOOD.CURRENCY);
        return new Line(
                Optional.ofNullable(row.get(account)).map(AccountId::new),
                Optional.ofNullable(row.get(day)),
                row.get("payments", int.class),
                money(row, "applied", currency),
                money(row, "queued", currency),
                money(row, "unapplied", currency),
                money(row, "credited", currency),
                money(row, "ignored", currency),
                money(row, "refunded", currency),
                money(row, "reversed", currency),
                money(row, "in_books", currency),
                money(row, "highest", currency),
                Stream.ofNullable(row.get(CAUSES))
                        .flatMap(Stream::of)
                        .limit(MAX_CAUSES)
                        .map(PaymentId::new)
                        .toList());
    }

    private static Money money(Record row, String bucket, String currency) {
        return money(row.get(bucket, BigDecimal.class), currency);
    }

    private static Money money(BigDecimal minor, String currency) {
        return Money.ofMinor(minor.longValueExact(), new Currency(currency));
    }

    private static <T> Field<T> nothing(Class<T> type) {
        return val((T) null, type);
    }
}
