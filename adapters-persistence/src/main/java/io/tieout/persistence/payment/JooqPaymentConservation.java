package io.tieout.persistence.payment;

import static io.tieout.persistence.jooq.Tables.PAYMENT_QUEUE_VIEW;
import static io.tieout.persistence.jooq.Tables.PAYMENT_VIEW;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;

import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.math.BigDecimal;
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
import org.jooq.impl.SQLDataType;

/**
 * Adds up the buckets of payments: what waits and what was set aside comes from the rows of the
 * queue, and what came in from the payments, so that a fault of either shows. One statement each.
 */
public final class JooqPaymentConservation implements PaymentConservation {

    /** a year of days, or the accounts of one company */
    private static final int MAX_LINES = 1000;

    private static final int MAX_CAUSES = 20;

    private static final Field<BigDecimal> QUEUED = waiting(PAYMENT_QUEUE_VIEW.DOCUMENT_ID.ne(""));
    private static final Field<BigDecimal> UNLINKED =
            waiting(PAYMENT_QUEUE_VIEW.DOCUMENT_ID.eq(""));
    private static final Field<BigDecimal> IGNORED = sum(PAYMENT_QUEUE_VIEW.IGNORED_MINOR);

    private static final Table<?> ROWS =
            select(
                            PAYMENT_QUEUE_VIEW.PAYMENT_ID,
                            QUEUED.as("queued"),
                            UNLINKED.as("unlinked"),
                            IGNORED.as("ignored"))
                    .from(PAYMENT_QUEUE_VIEW)
                    .groupBy(PAYMENT_QUEUE_VIEW.PAYMENT_ID)
                    .asTable("waiting");

    private static final Field<BigDecimal> OF_QUEUE = ofRows("queued");
    private static final Field<BigDecimal> OF_UNLINKED = ofRows("unlinked");
    private static final Field<BigDecimal> OF_IGNORED = ofRows("ignored");

    private static final Condition IS_OFF =
            PAYMENT_VIEW
                    .APPLIED_MINOR
                    .plus(PAYMENT_VIEW.CREDITED_MINOR)
                    .plus(PAYMENT_VIEW.REFUNDED_MINOR)
                    .plus(PAYMENT_VIEW.BOUNCED_MINOR)
                    .cast(SQLDataType.NUMERIC)
                    .plus(OF_QUEUE)
                    .plus(OF_UNLINKED)
                    .plus(OF_IGNORED)
                    .ne(PAYMENT_VIEW.TOTAL_MINOR.cast(SQLDataType.NUMERIC));

    private static final Field<UUID[]> CAUSES =
            arrayAgg(PAYMENT_VIEW.PAYMENT_ID)
                    .orderBy(PAYMENT_VIEW.RECEIVED_ON, PAYMENT_VIEW.PAYMENT_ID)
                    .filterWhere(IS_OFF)
                    .as("causes");

    private final Transactions transactions;

    public JooqPaymentConservation(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Line> lines(Viewer viewer, LocalDate asOf, By by) {
        Field<UUID> ofAccount =
                (by == By.ACCOUNT ? PAYMENT_VIEW.ACCOUNT_ID : nothing(UUID.class)).as("of_account");
        Field<LocalDate> ofDay =
                (by == By.DAY ? PAYMENT_VIEW.RECEIVED_ON : nothing(LocalDate.class)).as("of_day");
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(
                                        PAYMENT_VIEW.CURRENCY,
                                        ofAccount,
                                        ofDay,
                                        count().as("payments"),
                                        sum(PAYMENT_VIEW.APPLIED_MINOR).as("applied"),
                                        sum(OF_QUEUE).as("queued"),
                                        sum(OF_UNLINKED).as("unapplied"),
                                        sum(PAYMENT_VIEW.CREDITED_MINOR).as("credited"),
                                        sum(OF_IGNORED).as("ignored"),
                                        sum(PAYMENT_VIEW.REFUNDED_MINOR).as("refunded"),
                                        sum(PAYMENT_VIEW.REVERSED_MINOR.plus(
                                                        PAYMENT_VIEW.BOUNCED_MINOR))
                                                .as("reversed"),
                                        sum(PAYMENT_VIEW.TOTAL_MINOR).as("in_books"),
                                        sum(PAYMENT_VIEW.TOTAL_MINOR.plus(
                                                        PAYMENT_VIEW.REVERSED_MINOR))
                                                .as("highest"),
                                        CAUSES)
                                .from(PAYMENT_VIEW)
                                .leftJoin(ROWS)
                                .on(
                                        requireNonNull(ROWS.field(PAYMENT_QUEUE_VIEW.PAYMENT_ID))
                                                .eq(PAYMENT_VIEW.PAYMENT_ID))
                                .where(PAYMENT_VIEW.RECEIVED_ON.le(asOf))
                                .and(Confinement.ofHouse(viewer))
                                .groupBy(keys(by))
                                .orderBy(PAYMENT_VIEW.CURRENCY, ofAccount, ofDay)
                                .limit(MAX_LINES)
                                .fetch(row -> line(row, ofAccount, ofDay)));
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
            case CURRENCY -> List.of(PAYMENT_VIEW.CURRENCY);
            case ACCOUNT -> List.of(PAYMENT_VIEW.CURRENCY, PAYMENT_VIEW.ACCOUNT_ID);
            case DAY -> List.of(PAYMENT_VIEW.CURRENCY, PAYMENT_VIEW.RECEIVED_ON);
        };
    }

    private static Line line(Record row, Field<UUID> account, Field<LocalDate> day) {
        String currency = row.get(PAYMENT_VIEW.CURRENCY);
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

    private static Field<BigDecimal> waiting(Condition which) {
        return sum(PAYMENT_QUEUE_VIEW.WAITING_MINOR).filterWhere(which);
    }

    private static Field<BigDecimal> ofRows(String bucket) {
        return coalesce(ROWS.field(bucket, BigDecimal.class), inline(BigDecimal.ZERO));
    }

    private static <T> Field<T> nothing(Class<T> type) {
        return val((T) null, type);
    }
}
