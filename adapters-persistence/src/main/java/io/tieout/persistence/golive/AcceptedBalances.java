package io.tieout.persistence.golive;

import static io.tieout.persistence.jooq.Tables.ACCEPTED_BALANCE;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_PARTY;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import io.tieout.application.golive.GoLives.Decision;
import io.tieout.application.golive.GoLives.Moved;
import io.tieout.application.golive.GoLives.Retie;
import io.tieout.application.golive.GoLives.Standing;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** By how much balances differed when somebody accepted it, and what moved since. */
final class AcceptedBalances {

    /** stands for no acceptance; no decision has it */
    private static final UUID NOTHING = new UUID(0, 0);

    private static final Field<BigDecimal> THEN =
            coalesce(
                    ACCEPTED_BALANCE
                            .HERE_MINOR
                            .minus(ACCEPTED_BALANCE.THERE_MINOR)
                            .cast(BigDecimal.class),
                    inline(BigDecimal.ZERO));
    private static final Field<BigDecimal> NOW =
            OpeningBalances.HERE.minus(OpeningBalances.there().cast(BigDecimal.class));

    private AcceptedBalances() {}

    /** keeps what differs at this moment, in the transaction of the decision that accepts it */
    static void keep(
            DSLContext sql, TenantId tenant, ConnectionId connection, Decision acceptance) {
        sql.insertInto(
                        ACCEPTED_BALANCE,
                        ACCEPTED_BALANCE.TENANT_ID,
                        ACCEPTED_BALANCE.DECISION_ID,
                        ACCEPTED_BALANCE.ACCOUNT_ID,
                        ACCEPTED_BALANCE.HERE_MINOR,
                        ACCEPTED_BALANCE.THERE_MINOR,
                        ACCEPTED_BALANCE.CURRENCY)
                .select(
                        select(
                                        val(tenant.value()),
                                        val(acceptance.id()),
                                        ACCOUNT_VIEW.ACCOUNT_ID,
                                        OpeningBalances.HERE.cast(Long.class),
                                        OpeningBalances.there(),
                                        ACCOUNT_VIEW.CURRENCY)
                                .from(ACCOUNT_VIEW)
                                .leftJoin(ACCOUNTING_PARTY)
                                .on(OpeningBalances.isCustomer())
                                .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                                .and(OpeningBalances.differs()))
                .execute();
    }

    /** two statements */
    static Retie retie(DSLContext sql, ConnectionId connection, Standing standing) {
        UUID acceptance = standing.acceptance().map(Decision::id).orElse(NOTHING);
        int moved =
                sql.select(count())
                        .from(ACCOUNT_VIEW)
                        .leftJoin(ACCOUNTING_PARTY)
                        .on(OpeningBalances.isCustomer())
                        .leftJoin(ACCEPTED_BALANCE)
                        .on(isKept(acceptance))
                        .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                        .and(NOW.ne(THEN))
                        .fetchSingle()
                        .value1();
        var accounts =
                sql.select(
                                ACCOUNT_VIEW.ACCOUNT_ID,
                                ACCOUNT_VIEW.CUSTOMER_ID,
                                ACCOUNT_VIEW.CURRENCY,
                                THEN,
                                NOW)
                        .from(ACCOUNT_VIEW)
                        .leftJoin(ACCOUNTING_PARTY)
                        .on(OpeningBalances.isCustomer())
                        .leftJoin(ACCEPTED_BALANCE)
                        .on(isKept(acceptance))
                        .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                        .and(NOW.ne(THEN))
                        .orderBy(ACCOUNT_VIEW.REFERENCE)
                        .limit(OpeningBalances.SHOWN)
                        .fetch(row -> {
                            var currency = new Currency(row.value3());
                            return new Moved(
                                    new AccountId(row.value1()),
                                    row.value2(),
                                    Money.ofMinor(row.value4().longValueExact(), currency),
                                    Money.ofMinor(row.value5().longValueExact(), currency));
                        });
        return new Retie(moved, accounts);
    }

    private static Condition isKept(UUID acceptance) {
        return ACCEPTED_BALANCE
                .DECISION_ID
                .eq(acceptance)
                .and(ACCEPTED_BALANCE.ACCOUNT_ID.eq(ACCOUNT_VIEW.ACCOUNT_ID));
    }
}
