package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_REFERENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.tieout.application.accounting.References;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.jooq.tables.records.AccountingReferenceRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** The copy of the accounting system's lists. Names of customers are sealed for their tenant. */
public final class JooqReferences implements References {

    /** the field that sealed names are bound to */
    private static final String NAME = "accounting_reference.name";

    /** rows per transaction: while one lasts, no later event of any tenant is handed out */
    private static final int ROWS_AT_ONCE = 500;

    /** how many customers are opened to find the first by name */
    private static final int RANKED_IN_MEMORY = 20_000;

    /** how many records anybody gets to choose from */
    private static final int OFFERED = 100;

    private final Transactions transactions;
    private final TenantClock clock;
    private final Sealer sealer;

    public JooqReferences(Transactions transactions, Sealer sealer, TenantClock clock) {
        this.clock = clock;
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public void upsert(TenantId tenant, ConnectionId connection, List<Reference> references) {
        for (int from = 0; from < references.size(); from += ROWS_AT_ONCE) {
            int to = Math.min(from + ROWS_AT_ONCE, references.size());
            var part = references.subList(from, to);
            transactions.of(tenant).write(sql -> upsert(sql, tenant, connection, part));
        }
    }

    private int upsert(
            DSLContext sql, TenantId tenant, ConnectionId connection, List<Reference> part) {
        var rows = part.stream().map(reference -> row(tenant, connection, reference)).toList();
        return sql.insertInto(ACCOUNTING_REFERENCE)
                .set(rows)
                .onConflict(
                        ACCOUNTING_REFERENCE.TENANT_ID,
                        ACCOUNTING_REFERENCE.CONNECTION_ID,
                        ACCOUNTING_REFERENCE.KIND,
                        ACCOUNTING_REFERENCE.EXTERNAL_ID)
                .doUpdate()
                .setAllToExcluded()
                .set(ACCOUNTING_REFERENCE.FIRST_ITEM_TYPE, firstType())
                .set(ACCOUNTING_REFERENCE.RETYPED_AT, retypedAt(clock.now(tenant)))
                .execute();
    }

    private static Field<String> firstType() {
        return when(
                        ACCOUNTING_REFERENCE.FIRST_ITEM_TYPE.eq(""),
                        excluded(ACCOUNTING_REFERENCE.ITEM_TYPE))
                .otherwise(ACCOUNTING_REFERENCE.FIRST_ITEM_TYPE);
    }

    private static Field<Instant> retypedAt(Instant now) {
        return when(
                        excluded(ACCOUNTING_REFERENCE.ITEM_TYPE)
                                .ne(ACCOUNTING_REFERENCE.ITEM_TYPE)
                                .and(ACCOUNTING_REFERENCE.ITEM_TYPE.ne("")),
                        val(now, ACCOUNTING_REFERENCE.RETYPED_AT))
                .otherwise(ACCOUNTING_REFERENCE.RETYPED_AT);
    }

    @Override
    public Optional<Reference> find(
            TenantId tenant, ConnectionId connection, Kind kind, String externalId) {
        var wanted = of(connection, kind).and(ACCOUNTING_REFERENCE.EXTERNAL_ID.eq(externalId));
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(ACCOUNTING_REFERENCE)
                                .where(wanted)
                                .fetchOptional(this::reference));
    }

    @Override
    public Optional<Reference> named(
            TenantId tenant, ConnectionId connection, Kind kind, String name) {
        demandNamed(kind);
        var wanted =
                of(connection, kind)
                        .and(ACCOUNTING_REFERENCE.IS_ACTIVE)
                        .and(ACCOUNTING_REFERENCE.NAME_KEY.eq(key(name)));
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(ACCOUNTING_REFERENCE)
                                .where(wanted)
                                .orderBy(ACCOUNTING_REFERENCE.EXTERNAL_ID)
                                .limit(1)
                                .fetchOptional(this::reference));
    }

    @Override
    public List<Reference> list(
            Viewer viewer, ConnectionId connection, Kind kind, String nameContains) {
        demandNamed(kind);
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(ACCOUNTING_REFERENCE)
                                .where(of(connection, kind))
                                .and(ACCOUNTING_REFERENCE.NAME_KEY.contains(key(nameContains)))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(
                                        ACCOUNTING_REFERENCE.NAME_KEY,
                                        ACCOUNTING_REFERENCE.EXTERNAL_ID)
                                .limit(OFFERED)
                                .fetch(this::reference));
    }

    @Override
    public List<Reference> accountsOfType(TenantId tenant, ConnectionId connection, String type) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(ACCOUNTING_REFERENCE)
                                .where(of(connection, Kind.ACCOUNT))
                                .and(ACCOUNTING_REFERENCE.IS_ACTIVE)
                                .and(ACCOUNTING_REFERENCE.ACCOUNT_TYPE.eq(type))
                                .orderBy(ACCOUNTING_REFERENCE.EXTERNAL_ID)
                                .limit(OFFERED)
                                .fetch(this::reference));
    }

    private static void demandNamed(Kind kind) {
        if (kind == Kind.CUSTOMER) {
            throw new IllegalArgumentException("a customer is found by id, not by name");
        }
    }

    @Override
    public List<Reference> customers(Viewer viewer, ConnectionId connection) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> actives(sql, viewer, connection))
                .stream()
                .sorted(comparing(customer -> key(customer.name())))
                .limit(OFFERED)
                .toList();
    }

    private List<Reference> actives(DSLContext sql, Viewer viewer, ConnectionId connection) {
        return sql.selectFrom(ACCOUNTING_REFERENCE)
                .where(of(connection, Kind.CUSTOMER))
                .and(ACCOUNTING_REFERENCE.IS_ACTIVE)
                .and(Confinement.ofHouse(viewer))
                .orderBy(ACCOUNTING_REFERENCE.EXTERNAL_ID)
                .limit(RANKED_IN_MEMORY)
                .fetch(this::reference);
    }

    private static Condition of(ConnectionId connection, Kind kind) {
        return ACCOUNTING_REFERENCE
                .CONNECTION_ID
                .eq(connection.value())
                .and(ACCOUNTING_REFERENCE.KIND.eq(kind.name()));
    }

    private AccountingReferenceRecord row(
            TenantId tenant, ConnectionId connection, Reference reference) {
        var row =
                new AccountingReferenceRecord()
                        .setTenantId(tenant.value())
                        .setConnectionId(connection.value())
                        .setKind(reference.kind().name())
                        .setExternalId(reference.externalId())
                        .setCurrency(reference.currency())
                        .setIsActive(reference.isActive())
                        .setPointsAtId(reference.pointsAt().id())
                        .setPointsAtName(reference.pointsAt().name());
        ReferenceNature.write(reference.nature(), row);
        row.setFirstItemType(row.getItemType());
        return switch (reference.kind()) {
            case CUSTOMER ->
                    row.setName("")
                            .setNameKey("")
                            .setNameSealed(
                                    sealer.seal(tenant, NAME, reference.name().getBytes(UTF_8)));
            case ITEM, CLASS, ACCOUNT, TERM, TAX_CODE, DEPARTMENT ->
                    row.setName(reference.name())
                            .setNameKey(key(reference.name()))
                            .setNameSealed(null);
        };
    }

    private Reference reference(AccountingReferenceRecord row) {
        var kind = Kind.valueOf(row.getKind());
        var name =
                switch (kind) {
                    case CUSTOMER ->
                            new String(
                                    sealer.open(
                                            new TenantId(row.getTenantId()),
                                            NAME,
                                            row.getNameSealed()),
                                    UTF_8);
                    case ITEM, CLASS, ACCOUNT, TERM, TAX_CODE, DEPARTMENT -> row.getName();
                };
        return ListRecords.reference(row, name);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
