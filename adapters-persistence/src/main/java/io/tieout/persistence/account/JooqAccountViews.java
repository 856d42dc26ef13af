package io.tieout.persistence.account;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.account.AccountViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.NameIndex;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.AccountViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortOrder;

/** Accounts read from their view; each read is one statement and the keys of what it found. */
public final class JooqAccountViews implements AccountViews {

    private static final Keyset<String> BY_REFERENCE =
            new Keyset<>(
                    "reference",
                    ACCOUNT_VIEW.REFERENCE,
                    ACCOUNT_VIEW.ACCOUNT_ID,
                    SortOrder.ASC,
                    Function.identity());

    private final Transactions transactions;
    private final PersonalSealer sealer;
    private final NameIndex index;

    public JooqAccountViews(Transactions transactions, PersonalSealer sealer, NameIndex index) {
        this.transactions = transactions;
        this.sealer = sealer;
        this.index = index;
    }

    @Override
    public Optional<AccountView> find(Viewer viewer, AccountId id) {
        return findAll(viewer, Set.of(id)).stream().findFirst();
    }

    @Override
    public List<AccountView> findAll(Viewer viewer, Set<AccountId> ids) {
        return transactions.of(viewer.tenant()).read(sql -> selectAll(sql, viewer, ids));
    }

    private List<AccountView> selectAll(DSLContext sql, Viewer viewer, Set<AccountId> ids) {
        var rows =
                sql.selectFrom(ACCOUNT_VIEW)
                        .where(
                                ACCOUNT_VIEW.ACCOUNT_ID.in(
                                        ids.stream().map(AccountId::value).toList()))
                        .and(Confinement.of(viewer, ACCOUNT_VIEW.ACCOUNT_ID))
                        .fetch();
        return rows.stream().map(reader(viewer.tenant(), rows)).toList();
    }

    @Override
    public Page<AccountView> list(Viewer viewer, AccountFilter filter, PageRequest page) {
        return transactions.of(viewer.tenant()).read(sql -> select(sql, viewer, filter, page));
    }

    private Page<AccountView> select(
            DSLContext sql, Viewer viewer, AccountFilter filter, PageRequest page) {
        var wanted =
                sql.selectFrom(ACCOUNT_VIEW)
                        .where(matches(viewer.tenant(), filter.text()))
                        .and(Confinement.of(viewer, ACCOUNT_VIEW.ACCOUNT_ID));
        var rows = BY_REFERENCE.page(wanted, page);
        return BY_REFERENCE.show(rows, reader(viewer.tenant(), rows.shown()));
    }

    @Override
    public List<AccountView> unlinked(Viewer viewer, ConnectionId connection, int most) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> selectUnlinked(sql, viewer, connection, most));
    }

    private List<AccountView> selectUnlinked(
            DSLContext sql, Viewer viewer, ConnectionId connection, int most) {
        var rows =
                sql.selectFrom(ACCOUNT_VIEW)
                        .where(ACCOUNT_VIEW.CONNECTION_ID.isDistinctFrom(connection.value()))
                        .and(Confinement.of(viewer, ACCOUNT_VIEW.ACCOUNT_ID))
                        .orderBy(ACCOUNT_VIEW.REFERENCE)
                        .limit(most)
                        .fetch();
        return rows.stream().map(reader(viewer.tenant(), rows)).toList();
    }

    @Override
    public Optional<AccountId> holderOfReference(String reference) {
        return holder(ACCOUNT_VIEW.REFERENCE.eq(reference));
    }

    @Override
    public Optional<AccountId> linkedTo(DocumentLink customer) {
        return holder(
                ACCOUNT_VIEW
                        .CONNECTION_ID
                        .eq(customer.connection().value())
                        .and(ACCOUNT_VIEW.CUSTOMER_ID.eq(customer.externalId())));
    }

    @Override
    public Set<AccountId> below(TenantId tenant, AccountId payer) {
        return transactions
                .of(tenant)
                .read(sql -> Families.below(sql, Set.of(payer)))
                .getOrDefault(payer, Set.of());
    }

    @Override
    public Set<AccountId> above(TenantId tenant, AccountId child) {
        return transactions.of(tenant).read(sql -> Families.above(sql, child));
    }

    private Optional<AccountId> holder(Condition mark) {
        return transactions
                .present()
                .select(ACCOUNT_VIEW.ACCOUNT_ID)
                .from(ACCOUNT_VIEW)
                .where(mark)
                .fetchOptional(ACCOUNT_VIEW.ACCOUNT_ID)
                .map(AccountId::new);
    }

    private Condition matches(TenantId tenant, String text) {
        if (text.isBlank()) {
            return noCondition();
        }
        var byReference = ACCOUNT_VIEW.REFERENCE.containsIgnoreCase(text.strip());
        return index.search(tenant, text)
                .map(hash ->
                        byReference
                                .or(ACCOUNT_VIEW.NAME_HASH.eq(hash))
                                .or(ACCOUNT_VIEW.EMAIL_HASH.eq(hash)))
                .orElse(byReference);
    }

    private Function<AccountViewRecord, AccountView> reader(
            TenantId tenant, List<AccountViewRecord> rows) {
        var opener =
                sealer.opener(
                        tenant, rows.stream().map(JooqAccountViews::subject).collect(toSet()));
        return row ->
                new AccountView(
                        new AccountId(row.getAccountId()),
                        row.getVersion(),
                        row.getReference(),
                        opener.apply(subject(row), row.getNameSealed()),
                        opener.apply(subject(row), row.getEmailSealed()),
                        row.getCurrency(),
                        row.getTermDays(),
                        ZoneId.of(row.getZone()),
                        contact(row, opener),
                        customer(row),
                        row.getOpenedAt());
    }

    private static Contact contact(
            AccountViewRecord row, BiFunction<SubjectId, String, Personal> opener) {
        String sealed = row.getContactSealed();
        return sealed == null
                ? Contact.unknown(subject(row))
                : ContactJson.read(opener.apply(subject(row), sealed));
    }

    /** both columns are null while it is unlinked */
    private static Optional<DocumentLink> customer(AccountViewRecord row) {
        return Optional.ofNullable(row.getConnectionId())
                .map(connection ->
                        new DocumentLink(new ConnectionId(connection), row.getCustomerId()));
    }

    private static SubjectId subject(AccountViewRecord row) {
        return new SubjectId(row.getSubjectId());
    }
}
