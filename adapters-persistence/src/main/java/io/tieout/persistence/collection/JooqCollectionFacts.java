package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.ARRANGEMENTS_VIEW;
import static io.tieout.persistence.jooq.Tables.COLLECTION_CASE_VIEW;
import static io.tieout.persistence.jooq.Tables.SIGHT_OUTAGE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;

import io.tieout.application.collection.CollectionFacts;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Outage;
import io.tieout.domain.collection.arrangement.AccountTerms;
import io.tieout.domain.collection.arrangement.Arrangements;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Facts put together from the views of accounts, invoices, money, cases and arrangements. */
public final class JooqCollectionFacts implements CollectionFacts {

    /** one statement's list of accounts stays readable for the planner */
    private static final int MOST_ACCOUNTS = 1000;

    private final Transactions transactions;
    private final StoredCases states;

    public JooqCollectionFacts(Transactions transactions, StoredCases states) {
        this.transactions = transactions;
        this.states = states;
    }

    @Override
    public Map<AccountId, Facts> of(TenantId tenant, Set<AccountId> accounts) {
        if (accounts.size() > MOST_ACCOUNTS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_ACCOUNTS + " accounts at once, got " + accounts.size());
        }
        List<UUID> ids = accounts.stream().map(AccountId::value).toList();
        return transactions.of(tenant).read(sql -> read(sql, ids));
    }

    @Override
    public Set<Venue> venues(TenantId tenant, String accountClass) {
        var said = ARRANGEMENTS_VIEW;
        return transactions
                .of(tenant)
                .read(sql ->
                        new HashSet<>(
                                sql.selectDistinct(
                                                coalesce(said.JURISDICTION, inline(nowhere())),
                                                coalesce(said.CUSTOMER_CLASS, inline(unsaid())))
                                        .from(ACCOUNT_VIEW)
                                        .leftJoin(said)
                                        .on(said.ACCOUNT_ID.eq(ACCOUNT_VIEW.ACCOUNT_ID))
                                        .where(
                                                coalesce(said.ACCOUNT_CLASS, inline(""))
                                                        .eq(accountClass))
                                        .fetch(row ->
                                                new Venue(
                                                        row.value1(),
                                                        CustomerClass.valueOf(row.value2())))));
    }

    private Map<AccountId, Facts> read(DSLContext sql, List<UUID> ids) {
        Map<UUID, Arrangements> arranged = arranged(sql, ids);
        Map<UUID, CollectionCase> cases = cases(sql, ids);
        List<Outage> outages = outages(sql);
        OwedRows owed = OwedRows.of(sql, ids);
        Map<AccountId, Facts> facts = new LinkedHashMap<>();
        sql.select(ACCOUNT_VIEW.ACCOUNT_ID, ACCOUNT_VIEW.ZONE, ACCOUNT_VIEW.CURRENCY)
                .from(ACCOUNT_VIEW)
                .where(ACCOUNT_VIEW.ACCOUNT_ID.in(ids))
                .orderBy(ACCOUNT_VIEW.ACCOUNT_ID)
                .forEach(row -> {
                    UUID id = row.value1();
                    var with = arranged.getOrDefault(id, Arrangements.unborn());
                    AccountTerms terms = with.terms();
                    var debtor =
                            new Debtor(
                                    new AccountId(id),
                                    terms.accountClass(),
                                    ZoneId.of(row.value2()),
                                    terms.venue(),
                                    new Currency(row.value3()));
                    facts.put(
                            debtor.account(),
                            new Facts(
                                    debtor,
                                    owed.by(id, terms.basis()),
                                    with.facts(),
                                    with.said(),
                                    outages,
                                    cases.getOrDefault(id, CollectionCase.unborn()).log()));
                });
        return facts;
    }

    private Map<UUID, Arrangements> arranged(DSLContext sql, List<UUID> ids) {
        return sql.select(ARRANGEMENTS_VIEW.ACCOUNT_ID, ARRANGEMENTS_VIEW.STATE)
                .from(ARRANGEMENTS_VIEW)
                .where(ARRANGEMENTS_VIEW.ACCOUNT_ID.in(ids))
                .orderBy(ARRANGEMENTS_VIEW.ACCOUNT_ID)
                .fetchMap(row -> row.value1(), row -> states.arrangementsOf(row.value2()));
    }

    private Map<UUID, CollectionCase> cases(DSLContext sql, List<UUID> ids) {
        return sql.select(COLLECTION_CASE_VIEW.ACCOUNT_ID, COLLECTION_CASE_VIEW.STATE)
                .from(COLLECTION_CASE_VIEW)
                .where(COLLECTION_CASE_VIEW.ACCOUNT_ID.in(ids))
                .orderBy(COLLECTION_CASE_VIEW.ACCOUNT_ID)
                .fetchMap(row -> row.value1(), row -> states.caseOf(row.value2()));
    }

    private static List<Outage> outages(DSLContext sql) {
        return sql.select(SIGHT_OUTAGE.FROM_AT, SIGHT_OUTAGE.UNTIL_AT)
                .from(SIGHT_OUTAGE)
                .orderBy(SIGHT_OUTAGE.FROM_AT)
                .fetch(row ->
                        new Outage(
                                row.value1(),
                                Optional.ofNullable(row.value2()).orElse(Instant.MAX)));
    }

    private static String nowhere() {
        return Venue.unknown().jurisdiction();
    }

    private static String unsaid() {
        return Venue.unknown().customerClass().name();
    }
}
