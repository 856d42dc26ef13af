package io.tieout.persistence.golive;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_PARTY;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.golive.GoLives.Balances;
import io.tieout.application.golive.GoLives.Decision;
import io.tieout.application.golive.GoLives.Difference;
import io.tieout.application.golive.GoLives.Standing;
import io.tieout.application.golive.GoLives.Total;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * What accounts owe here beside what their customers owe there, by our copy of the list of names:
 * two statements.
 */
final class OpeningBalances {

    /** how many differences are named; whoever mended these sees the next */
    static final int SHOWN = 100;

    private static final Field<BigDecimal> MOVED =
            select(
                            sum(
                                    RECEIVABLE_MOVEMENT_VIEW.OWED_MINOR.plus(
                                            RECEIVABLE_MOVEMENT_VIEW.UNAPPLIED_MINOR)))
                    .from(RECEIVABLE_MOVEMENT_VIEW)
                    .where(RECEIVABLE_MOVEMENT_VIEW.ACCOUNT_ID.eq(ACCOUNT_VIEW.ACCOUNT_ID))
                    .and(RECEIVABLE_MOVEMENT_VIEW.CURRENCY.eq(ACCOUNT_VIEW.CURRENCY))
                    .asField();
    static final Field<BigDecimal> HERE = coalesce(MOVED, inline(BigDecimal.ZERO));

    private OpeningBalances() {}

    static Balances of(DSLContext sql, ConnectionId connection, Standing standing, int shown) {
        Field<Integer> waiting = selectCount().from(NOTICE).where(isWaiting(connection)).asField();
        Field<Integer> importing =
                selectCount().from(ACCOUNTING_OPERATION).where(isUnderway(connection)).asField();
        var since = standing.cutoff().map(Decision::decidedAt).orElse(Instant.EPOCH);
        Field<Integer> imports =
                selectCount()
                        .from(ACCOUNTING_OPERATION)
                        .where(isOfAllCustomers(connection))
                        .and(ACCOUNTING_OPERATION.STATE.eq("DONE"))
                        .and(ACCOUNTING_OPERATION.QUEUED_AT.ge(since))
                        .asField();
        Field<Integer> unread =
                selectCount()
                        .from(NOTICE)
                        .where(isWaiting(connection))
                        .and(NOTICE.ENTITY.eq("customer"))
                        .asField();
        Field<Integer> differing = count().filterWhere(differs());
        var counts =
                sql.select(count(), differing, waiting, importing, imports, unread)
                        .from(ACCOUNT_VIEW)
                        .leftJoin(ACCOUNTING_PARTY)
                        .on(isCustomer())
                        .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                        .fetchSingle();
        boolean isImported = counts.value5() > 0;
        // The customers come into the inbox once the import has found what is open.
        boolean isFound = isImported && counts.value4() == 0;
        return new Balances(
                isImported,
                counts.value1(),
                isFound ? Math.max(0, counts.value1() - counts.value6()) : 0,
                counts.value3() + counts.value4(),
                counts.value2(),
                differences(sql, connection, shown));
    }

    static List<Total> totals(DSLContext sql, ConnectionId connection) {
        return sql.select(ACCOUNT_VIEW.CURRENCY, count(), sum(HERE), sum(there()))
                .from(ACCOUNT_VIEW)
                .leftJoin(ACCOUNTING_PARTY)
                .on(isCustomer())
                .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                .groupBy(ACCOUNT_VIEW.CURRENCY)
                .orderBy(ACCOUNT_VIEW.CURRENCY)
                .fetch(row -> {
                    var currency = new Currency(row.value1());
                    return new Total(
                            currency,
                            row.value2(),
                            Money.ofMinor(row.value3().longValueExact(), currency),
                            Money.ofMinor(row.value4().longValueExact(), currency));
                });
    }

    private static List<Difference> differences(DSLContext sql, ConnectionId connection, int most) {
        return sql.select(
                        ACCOUNT_VIEW.ACCOUNT_ID,
                        ACCOUNT_VIEW.CUSTOMER_ID,
                        ACCOUNT_VIEW.CURRENCY,
                        HERE,
                        there())
                .from(ACCOUNT_VIEW)
                .leftJoin(ACCOUNTING_PARTY)
                .on(isCustomer())
                .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                .and(differs())
                .orderBy(ACCOUNT_VIEW.REFERENCE)
                .limit(most)
                .fetch(row -> {
                    var currency = new Currency(row.value3());
                    return new Difference(
                            new AccountId(row.value1()),
                            row.value2(),
                            Money.ofMinor(row.value4().longValueExact(), currency),
                            Money.ofMinor(row.value5(), currency));
                });
    }

    static Condition isCustomer() {
        return ACCOUNTING_PARTY
                .CONNECTION_ID
                .eq(ACCOUNT_VIEW.CONNECTION_ID)
                .and(ACCOUNTING_PARTY.KIND.eq("CUSTOMER"))
                .and(ACCOUNTING_PARTY.EXTERNAL_ID.eq(ACCOUNT_VIEW.CUSTOMER_ID));
    }

    static Field<Long> there() {
        return coalesce(ACCOUNTING_PARTY.BALANCE_MINOR, inline(0L));
    }

    static Condition differs() {
        return HERE.ne(there().cast(BigDecimal.class));
    }

    private static Condition isWaiting(ConnectionId connection) {
        return NOTICE.CONNECTION_ID
                .eq(connection.value())
                .and(NOTICE.HANDLED_AT.isNull())
                .and(NOTICE.FAILURE.eq(""));
    }

    private static Condition isOfAllCustomers(ConnectionId connection) {
        return ACCOUNTING_OPERATION
                .CONNECTION_ID
                .eq(connection.value())
                .and(ACCOUNTING_OPERATION.KIND.eq("IMPORT_DOCUMENTS"))
                .and(ACCOUNTING_OPERATION.TARGET.eq(new Work.ImportDocuments("").target()));
    }

    private static Condition isUnderway(ConnectionId connection) {
        return ACCOUNTING_OPERATION
                .CONNECTION_ID
                .eq(connection.value())
                .and(ACCOUNTING_OPERATION.KIND.eq("IMPORT_DOCUMENTS"))
                .and(ACCOUNTING_OPERATION.STATE.notIn("DONE", "DISMISSED", "DEAD"));
    }
}
