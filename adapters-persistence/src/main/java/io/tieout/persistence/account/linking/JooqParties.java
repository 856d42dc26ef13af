package io.tieout.persistence.account.linking;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_PARTY;
import static io.tieout.persistence.jooq.Tables.PARTY_EDITION;
import static org.jooq.impl.DSL.uuid;

import io.tieout.application.account.linking.Parties;
import io.tieout.domain.account.linking.Candidates;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.jooq.tables.records.AccountingPartyRecord;
import io.tieout.persistence.tenant.Transactions;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The copy of customers, vendors and employees; each read is one statement. */
public final class JooqParties implements Parties {

    /** the field that sealed traits are bound to */
    private static final String TRAITS = "accounting_party.traits";

    /** rows per transaction: while one lasts, no later event of any tenant is handed out */
    private static final int ROWS_AT_ONCE = 500;

    private final Transactions transactions;
    private final Sealer sealer;
    private final NameIndex names;
    private final PreparedLists prepared = new PreparedLists();

    public JooqParties(Transactions transactions, Sealer sealer, NameIndex names) {
        this.transactions = transactions;
        this.sealer = sealer;
        this.names = names;
    }

    @Override
    public void upsert(TenantId tenant, ConnectionId connection, List<Party> parties) {
        for (int from = 0; from < parties.size(); from += ROWS_AT_ONCE) {
            var part = parties.subList(from, Math.min(from + ROWS_AT_ONCE, parties.size()));
            transactions.of(tenant).write(sql -> upsert(sql, tenant, connection, part));
        }
    }

    private int upsert(DSLContext sql, TenantId tenant, ConnectionId connection, List<Party> part) {
        var rows = part.stream().map(party -> row(tenant, connection, party)).toList();
        changeEdition(sql, tenant, connection);
        return sql.insertInto(ACCOUNTING_PARTY)
                .set(rows)
                .onConflict(
                        ACCOUNTING_PARTY.TENANT_ID,
                        ACCOUNTING_PARTY.CONNECTION_ID,
                        ACCOUNTING_PARTY.KIND,
                        ACCOUNTING_PARTY.EXTERNAL_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    @Override
    public void retire(
            TenantId tenant,
            ConnectionId connection,
            Party.Kind kind,
            Collection<String> externalIds) {
        if (externalIds.isEmpty()) {
            return;
        }
        transactions
                .of(tenant)
                .write(sql -> {
                    changeEdition(sql, tenant, connection);
                    return sql.update(ACCOUNTING_PARTY)
                            .set(ACCOUNTING_PARTY.IS_ACTIVE, false)
                            .where(of(connection))
                            .and(ACCOUNTING_PARTY.KIND.eq(kind.name()))
                            .and(ACCOUNTING_PARTY.EXTERNAL_ID.in(externalIds))
                            .execute();
                });
    }

    private static void changeEdition(DSLContext sql, TenantId tenant, ConnectionId connection) {
        sql.insertInto(PARTY_EDITION)
                .set(PARTY_EDITION.TENANT_ID, tenant.value())
                .set(PARTY_EDITION.CONNECTION_ID, connection.value())
                .set(PARTY_EDITION.EDITION, uuid())
                .onConflict(PARTY_EDITION.TENANT_ID, PARTY_EDITION.CONNECTION_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    @Override
    public List<Party> all(TenantId tenant, ConnectionId connection) {
        return select(tenant, of(connection), MOST);
    }

    /** the edition is read first: what changes meanwhile is taken for older than it is */
    @Override
    public Candidates candidates(TenantId tenant, ConnectionId connection) {
        return edition(tenant, connection)
                .map(edition ->
                        prepared.of(tenant, connection, edition, () -> all(tenant, connection)))
                .orElseGet(() -> new Candidates(all(tenant, connection)));
    }

    private Optional<UUID> edition(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(PARTY_EDITION.EDITION)
                                .from(PARTY_EDITION)
                                .where(PARTY_EDITION.CONNECTION_ID.eq(connection.value()))
                                .fetchOptional(PARTY_EDITION.EDITION));
    }

    @Override
    public Optional<Party> customer(TenantId tenant, ConnectionId connection, String externalId) {
        var wanted =
                of(connection)
                        .and(ACCOUNTING_PARTY.KIND.eq(Party.Kind.CUSTOMER.name()))
                        .and(ACCOUNTING_PARTY.EXTERNAL_ID.eq(externalId));
        return select(tenant, wanted, 1).stream().findFirst();
    }

    @Override
    public List<Party> holders(TenantId tenant, ConnectionId connection, String name) {
        return names.search(tenant, name)
                .map(hash ->
                        select(
                                tenant,
                                of(connection).and(ACCOUNTING_PARTY.NAME_HASH.eq(hash)),
                                MOST))
                .orElseGet(List::of);
    }

    private List<Party> select(TenantId tenant, Condition wanted, int most) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(ACCOUNTING_PARTY)
                                .where(wanted)
                                .orderBy(ACCOUNTING_PARTY.KIND, ACCOUNTING_PARTY.EXTERNAL_ID)
                                .limit(most)
                                .fetch(row -> party(tenant, row)));
    }

    private static Condition of(ConnectionId connection) {
        return ACCOUNTING_PARTY.CONNECTION_ID.eq(connection.value());
    }

    private AccountingPartyRecord row(TenantId tenant, ConnectionId connection, Party party) {
        return new AccountingPartyRecord()
                .setTenantId(tenant.value())
                .setConnectionId(connection.value())
                .setKind(party.kind().name())
                .setExternalId(party.externalId())
                .setNameHash(names.hash(tenant, party.traits().name()))
                .setTraitsSealed(sealer.seal(tenant, TRAITS, TraitsJson.write(party.traits())))
                .setParentId(party.parentId())
                .setIsActive(party.isActive())
                .setBalanceMinor(party.balance().minorUnits())
                .setCurrency(party.currency());
    }

    private Party party(TenantId tenant, AccountingPartyRecord row) {
        return new Party(
                Party.Kind.valueOf(row.getKind()),
                row.getExternalId(),
                TraitsJson.read(sealer.open(tenant, TRAITS, row.getTraitsSealed())),
                row.getParentId(),
                row.getIsActive(),
                Money.ofMinor(row.getBalanceMinor(), new Currency(row.getCurrency())));
    }
}
