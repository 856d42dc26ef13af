package io.tieout.persistence.accountaccess;

import static io.tieout.persistence.jooq.Tables.ACCESS_RULES_VIEW;
import static io.tieout.persistence.jooq.Tables.ACCESS_VIEW;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.MESSAGE_LETTERHEAD;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.select;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.eventstore.StoredAccess;
import io.tieout.persistence.jooq.tables.records.AccessViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** What accounts may do, read from its view; each read is one statement. */
public final class JooqAccessViews implements AccessViews {

    /** of a stream without events */
    private static final long UNTOUCHED = -1;

    private final Transactions transactions;
    private final StoredAccess stored;

    public JooqAccessViews(Transactions transactions, StoredAccess stored) {
        this.transactions = transactions;
        this.stored = stored;
    }

    @Override
    public List<AccessView> ofAccounts(Viewer viewer, Set<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::value).toList();
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(ACCESS_VIEW)
                                .where(ACCESS_VIEW.ACCOUNT_ID.in(ids))
                                .and(Confinement.of(viewer, ACCESS_VIEW.ACCOUNT_ID))
                                .orderBy(ACCESS_VIEW.ACCOUNT_ID)
                                .fetch(this::view));
    }

    @Override
    public Map<AccountId, PayAddress> payAddresses(Viewer viewer, Set<AccountId> accounts) {
        Field<String> template =
                select(MESSAGE_LETTERHEAD.PAY_LINK)
                        .from(MESSAGE_LETTERHEAD)
                        .orderBy(MESSAGE_LETTERHEAD.VERSION.desc())
                        .limit(1)
                        .asField("template");
        Field<String> oldest =
                select(INVOICE_VIEW.NUMBER)
                        .from(INVOICE_VIEW)
                        .where(INVOICE_VIEW.ACCOUNT_ID.eq(ACCOUNT_VIEW.ACCOUNT_ID))
                        .and(INVOICE_VIEW.STATUS.in("PUSHED", "PARTIALLY_PAID"))
                        .and(INVOICE_VIEW.BALANCE_MINOR.gt(0L))
                        .orderBy(INVOICE_VIEW.DUE_ON, INVOICE_VIEW.NUMBER)
                        .limit(1)
                        .asField("oldest");
        var owing =
                select(ACCOUNT_VIEW.ACCOUNT_ID, ACCOUNT_VIEW.REFERENCE, template, oldest)
                        .from(ACCOUNT_VIEW)
                        .where(
                                ACCOUNT_VIEW.ACCOUNT_ID.in(
                                        accounts.stream().map(AccountId::value).toList()))
                        .and(Confinement.of(viewer, ACCOUNT_VIEW.ACCOUNT_ID))
                        .asTable("owing");
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(
                                        owing.field(ACCOUNT_VIEW.ACCOUNT_ID),
                                        owing.field(template),
                                        owing.field(ACCOUNT_VIEW.REFERENCE),
                                        owing.field(oldest))
                                .from(owing)
                                .where(requireNonNull(owing.field(template)).ne(""))
                                .and(requireNonNull(owing.field(oldest)).isNotNull())
                                .orderBy(owing.field(ACCOUNT_VIEW.ACCOUNT_ID))
                                .fetchMap(
                                        row -> new AccountId(row.value1()),
                                        row ->
                                                new PayAddress(
                                                        row.value2(), row.value3(), row.value4())));
    }

    @Override
    public RulesView rules(Viewer viewer) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(ACCESS_RULES_VIEW.VERSION, ACCESS_RULES_VIEW.RULES)
                                .from(ACCESS_RULES_VIEW)
                                .fetchOptional(row ->
                                        new RulesView(
                                                row.value1(), stored.readRules(row.value2()))))
                .orElseGet(() -> new RulesView(UNTOUCHED, AccessRules.unborn()));
    }

    @Override
    public List<AccessView> all(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(ACCOUNT_VIEW.ACCOUNT_ID, ACCESS_VIEW.VERSION, ACCESS_VIEW.STATE)
                                .from(ACCOUNT_VIEW)
                                .leftJoin(ACCESS_VIEW)
                                .on(ACCESS_VIEW.ACCOUNT_ID.eq(ACCOUNT_VIEW.ACCOUNT_ID))
                                .orderBy(ACCOUNT_VIEW.ACCOUNT_ID)
                                .fetch(row ->
                                        view(
                                                new AccountId(row.value1()),
                                                row.value2(),
                                                row.value3())));
    }

    private AccessView view(AccountId account, @Nullable Long version, @Nullable JSONB state) {
        return version == null || state == null
                ? new AccessView(account, UNTOUCHED, AccountAccess.unborn())
                : new AccessView(account, version, stored.read(state));
    }

    @Override
    public List<AccountId> overriddenUntil(TenantId tenant, Instant now, int limit) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(ACCESS_VIEW.ACCOUNT_ID)
                                .from(ACCESS_VIEW)
                                .where(ACCESS_VIEW.OVERRIDDEN_UNTIL.le(now))
                                .orderBy(ACCESS_VIEW.OVERRIDDEN_UNTIL, ACCESS_VIEW.ACCOUNT_ID)
                                .limit(limit)
                                .fetch(row -> new AccountId(row.value1())));
    }

    private AccessView view(AccessViewRecord row) {
        return new AccessView(
                new AccountId(row.getAccountId()), row.getVersion(), stored.read(row.getState()));
    }
}
