package io.tieout.persistence.account;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_PARTY;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.linking.Party;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Which accounts stand below others: those linked to customers below theirs in the accounting
 * system. One statement.
 */
public final class Families {

    /** levels of names, the top one included; facts sheet 5.1 */
    private static final int DEEPEST = 5;

    private static final Field<UUID> PAYER = field(name("below", "payer_id"), UUID.class);
    private static final Field<UUID> BOOKS = field(name("below", "connection_id"), UUID.class);
    private static final Field<String> CUSTOMER = field(name("below", "customer_id"), String.class);
    private static final Field<Integer> LEVEL = field(name("below", "level"), Integer.class);

    private static final Field<UUID> UPPER_BOOKS =
            field(name("above", "connection_id"), UUID.class);
    private static final Field<String> UPPER_CUSTOMER =
            field(name("above", "customer_id"), String.class);
    private static final Field<Integer> UPPER_LEVEL = field(name("above", "level"), Integer.class);

    private Families() {}

    /** accounts with nobody below them are left out */
    public static Map<AccountId, Set<AccountId>> below(DSLContext sql, Set<AccountId> payers) {
        var own =
                select(
                                ACCOUNT_VIEW.ACCOUNT_ID,
                                ACCOUNT_VIEW.CONNECTION_ID,
                                ACCOUNT_VIEW.CUSTOMER_ID,
                                inline(1))
                        .from(ACCOUNT_VIEW)
                        .where(
                                ACCOUNT_VIEW.ACCOUNT_ID.in(
                                        payers.stream().map(AccountId::value).toList()))
                        .and(ACCOUNT_VIEW.CUSTOMER_ID.isNotNull());
        var children =
                select(
                                PAYER,
                                ACCOUNTING_PARTY.CONNECTION_ID,
                                ACCOUNTING_PARTY.EXTERNAL_ID,
                                LEVEL.plus(1))
                        .from(table(name("below")))
                        .join(ACCOUNTING_PARTY)
                        .on(ACCOUNTING_PARTY.CONNECTION_ID.eq(BOOKS))
                        .and(ACCOUNTING_PARTY.PARENT_ID.eq(CUSTOMER))
                        .and(ACCOUNTING_PARTY.PARENT_ID.ne(inline("")))
                        .and(ACCOUNTING_PARTY.KIND.eq(Party.Kind.CUSTOMER.name()))
                        .where(LEVEL.lt(inline(DEEPEST)));
        return sql
                .withRecursive(
                        name("below")
                                .fields("payer_id", "connection_id", "customer_id", "level")
                                .as(own.unionAll(children)))
                .select(PAYER, ACCOUNT_VIEW.ACCOUNT_ID)
                .from(table(name("below")))
                .join(ACCOUNT_VIEW)
                .on(ACCOUNT_VIEW.CONNECTION_ID.eq(BOOKS))
                .and(ACCOUNT_VIEW.CUSTOMER_ID.eq(CUSTOMER))
                .where(LEVEL.gt(inline(1)))
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> new AccountId(row.value1()),
                                Collectors.mapping(
                                        row -> new AccountId(row.value2()), Collectors.toSet())));
    }

    /** the accounts that this one stands below, at whatever level */
    static Set<AccountId> above(DSLContext sql, AccountId child) {
        var own =
                select(ACCOUNT_VIEW.CONNECTION_ID, ACCOUNT_VIEW.CUSTOMER_ID, inline(1))
                        .from(ACCOUNT_VIEW)
                        .where(ACCOUNT_VIEW.ACCOUNT_ID.eq(child.value()))
                        .and(ACCOUNT_VIEW.CUSTOMER_ID.isNotNull());
        var parents =
                select(UPPER_BOOKS, ACCOUNTING_PARTY.PARENT_ID, UPPER_LEVEL.plus(1))
                        .from(table(name("above")))
                        .join(ACCOUNTING_PARTY)
                        .on(ACCOUNTING_PARTY.CONNECTION_ID.eq(UPPER_BOOKS))
                        .and(ACCOUNTING_PARTY.EXTERNAL_ID.eq(UPPER_CUSTOMER))
                        .and(ACCOUNTING_PARTY.PARENT_ID.ne(inline("")))
                        .and(ACCOUNTING_PARTY.KIND.eq(Party.Kind.CUSTOMER.name()))
                        .where(UPPER_LEVEL.lt(inline(DEEPEST)));
        return sql.withRecursive(
                        name("above")
                                .fields("connection_id", "customer_id", "level")
                                .as(own.unionAll(parents)))
                .select(ACCOUNT_VIEW.ACCOUNT_ID)
                .from(table(name("above")))
                .join(ACCOUNT_VIEW)
                .on(ACCOUNT_VIEW.CONNECTION_ID.eq(UPPER_BOOKS))
                .and(ACCOUNT_VIEW.CUSTOMER_ID.eq(UPPER_CUSTOMER))
                .where(UPPER_LEVEL.gt(inline(1)))
                .fetchSet(row -> new AccountId(row.value1()));
    }
}
