package io.tieout.persistence.account;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Contact;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.AccountViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jooq.SortOrder;

/** Accords read from the accounts' view; each read is one statement and the keys it needs. */
public final class JooqCustomerSyncs implements CustomerSyncs {

    private static final Keyset<String> BY_REFERENCE =
            new Keyset<>(
                    "conflicts",
                    ACCOUNT_VIEW.REFERENCE,
                    ACCOUNT_VIEW.ACCOUNT_ID,
                    SortOrder.ASC,
                    Function.identity());

    private final Transactions transactions;
    private final PersonalSealer sealer;

    public JooqCustomerSyncs(Transactions transactions, PersonalSealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public List<CustomerSync> findAll(Viewer viewer, Set<AccountId> accounts) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var ids = accounts.stream().map(AccountId::value).toList();
                    var rows =
                            sql.selectFrom(ACCOUNT_VIEW)
                                    .where(ACCOUNT_VIEW.ACCOUNT_ID.in(ids))
                                    .and(Confinement.of(viewer, ACCOUNT_VIEW.ACCOUNT_ID))
                                    .fetch();
                    return rows.stream().map(reader(viewer.tenant(), rows)).toList();
                });
    }

    @Override
    public Page<CustomerSync> conflicts(Viewer viewer, PageRequest page) {
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var rows =
                            BY_REFERENCE.page(
                                    sql.selectFrom(ACCOUNT_VIEW)
                                            .where(ACCOUNT_VIEW.DISPUTED_SINCE.isNotNull())
                                            .and(Confinement.ofHouse(viewer)),
                                    page);
                    return BY_REFERENCE.show(rows, reader(viewer.tenant(), rows.shown()));
                });
    }

    @Override
    public Map<String, Known> linked(
            TenantId tenant, ConnectionId connection, Collection<String> customers) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql
                                .select(
                                        ACCOUNT_VIEW.CUSTOMER_ID,
                                        ACCOUNT_VIEW.ACCOUNT_ID,
                                        ACCOUNT_VIEW.CUSTOMER_VERSION)
                                .from(ACCOUNT_VIEW)
                                .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                                .and(ACCOUNT_VIEW.CUSTOMER_ID.in(customers))
                                .fetch()
                                .stream()
                                .collect(
                                        toUnmodifiableMap(
                                                row -> row.value1(),
                                                row ->
                                                        new Known(
                                                                new AccountId(row.value2()),
                                                                row.value3()))));
    }

    private Function<AccountViewRecord, CustomerSync> reader(
            TenantId tenant, List<AccountViewRecord> rows) {
        var opener =
                sealer.opener(
                        tenant,
                        rows.stream().map(JooqCustomerSyncs::subject).collect(toUnmodifiableSet()));
        return row ->
                new CustomerSync(
                        new AccountId(row.getAccountId()),
                        row.getVersion(),
                        Optional.ofNullable(row.getConnectionId())
                                .map(books ->
                                        new DocumentLink(
                                                new ConnectionId(books), row.getCustomerId())),
                        ours(row, opener),
                        accord(row, opener),
                        row.getUpdateProblem(),
                        Optional.ofNullable(row.getDisputedSince()),
                        Optional.ofNullable(row.getProfileChangedAt()).orElse(row.getOpenedAt()),
                        resolution(row));
    }

    private static Card ours(
            AccountViewRecord row, BiFunction<SubjectId, String, Personal> opener) {
        var subject = subject(row);
        String sealed = row.getContactSealed();
        Contact contact =
                sealed == null
                        ? Contact.unknown(subject)
                        : ContactJson.read(opener.apply(subject, sealed));
        return new Card(
                opener.apply(subject, row.getNameSealed()),
                opener.apply(subject, row.getEmailSealed()),
                contact.phone(),
                contact.billingAddress(),
                contact.taxId());
    }

    private static Accord accord(
            AccountViewRecord row, BiFunction<SubjectId, String, Personal> opener) {
        var subject = subject(row);
        String sealed = row.getTheirsSealed();
        return new Accord(
                sealed == null ? Card.blank(subject) : CardJson.read(opener.apply(subject, sealed)),
                row.getCustomerVersion(),
                fields(row.getDueFields()),
                fields(row.getDisputedFields()),
                fields(row.getEnforcedFields()),
                row.getIsUpdateOrdered());
    }

    private static Optional<Resolution> resolution(AccountViewRecord row) {
        return Optional.ofNullable(row.getResolvedAt())
                .map(at ->
                        new Resolution(
                                Side.valueOf(row.getResolutionTaken()),
                                row.getResolutionReason(),
                                row.getResolutionBy(),
                                at));
    }

    private static Set<SharedField> fields(String[] names) {
        return Arrays.stream(names).map(SharedField::valueOf).collect(toUnmodifiableSet());
    }

    private static SubjectId subject(AccountViewRecord row) {
        return new SubjectId(row.getSubjectId());
    }
}
