package io.tieout.persistence.accountaccess;

import static io.tieout.persistence.jooq.Tables.ACCESS_RULES_VIEW;
import static io.tieout.persistence.jooq.Tables.ACCESS_VIEW;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;

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
import java.util.Set;
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
