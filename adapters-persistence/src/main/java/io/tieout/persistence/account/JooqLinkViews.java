package io.tieout.persistence.account;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_PARTY;
import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.account.linking.LinkViews;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.jooq.tables.records.AccountViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jooq.DSLContext;

/** Links read from the accounts' view; each read is one statement and the keys of what it found. */
public final class JooqLinkViews implements LinkViews {

    /** an invoice in one of these names its customer in the books, or soon will */
    private static final List<String> SENT =
            List.of(
                    Status.APPROVED.name(),
                    Status.PUSHED.name(),
                    Status.PARTIALLY_PAID.name(),
                    Status.PAID.name(),
                    Status.VOIDING.name());

    private final Transactions transactions;
    private final PersonalSealer sealer;

    public JooqLinkViews(Transactions transactions, PersonalSealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public List<LinkView> findAll(Viewer viewer, Set<AccountId> accounts) {
        return transactions.of(viewer.tenant()).read(sql -> select(sql, viewer, accounts));
    }

    private List<LinkView> select(DSLContext sql, Viewer viewer, Set<AccountId> accounts) {
        var rows =
                sql.selectFrom(ACCOUNT_VIEW)
                        .where(
                                ACCOUNT_VIEW.ACCOUNT_ID.in(
                                        accounts.stream().map(AccountId::value).toList()))
                        .and(Confinement.of(viewer, ACCOUNT_VIEW.ACCOUNT_ID))
                        .fetch();
        var named = rows.stream().filter(row -> !row.getWantedNameSealed().isEmpty());
        var opener =
                sealer.opener(viewer.tenant(), named.map(JooqLinkViews::subject).collect(toSet()));
        return rows.stream().map(row -> link(row, opener)).toList();
    }

    @Override
    public Map<AccountId, String> inOtherCurrency(Viewer viewer, ConnectionId connection) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(ACCOUNT_VIEW.ACCOUNT_ID, ACCOUNT_VIEW.CUSTOMER_ID)
                                .from(ACCOUNT_VIEW)
                                .join(ACCOUNTING_PARTY)
                                .on(ACCOUNTING_PARTY.CONNECTION_ID.eq(ACCOUNT_VIEW.CONNECTION_ID))
                                .and(ACCOUNTING_PARTY.KIND.eq(Party.Kind.CUSTOMER.name()))
                                .and(ACCOUNTING_PARTY.EXTERNAL_ID.eq(ACCOUNT_VIEW.CUSTOMER_ID))
                                .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                                .and(ACCOUNTING_PARTY.CURRENCY.ne(ACCOUNT_VIEW.CURRENCY))
                                .and(Confinement.ofHouse(viewer))
                                .fetchMap(row -> new AccountId(row.value1()), row -> row.value2()));
    }

    @Override
    public Set<String> taken(Viewer viewer, ConnectionId connection) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(ACCOUNT_VIEW.CUSTOMER_ID)
                                .from(ACCOUNT_VIEW)
                                .where(ACCOUNT_VIEW.CONNECTION_ID.eq(connection.value()))
                                .and(Confinement.ofHouse(viewer))
                                .fetchSet(ACCOUNT_VIEW.CUSTOMER_ID));
    }

    @Override
    public Optional<String> sentInvoice(AccountId account) {
        return transactions
                .present()
                .select(INVOICE_VIEW.NUMBER)
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.ACCOUNT_ID.eq(account.value()))
                .and(INVOICE_VIEW.STATUS.in(SENT))
                .orderBy(INVOICE_VIEW.NUMBER)
                .limit(1)
                .fetchOptional(INVOICE_VIEW.NUMBER);
    }

    private static LinkView link(
            AccountViewRecord row, BiFunction<SubjectId, String, Personal> opener) {
        String wanted = row.getWantedNameSealed();
        return new LinkView(
                new AccountId(row.getAccountId()),
                state(row),
                Optional.ofNullable(row.getConnectionId())
                        .map(books ->
                                new DocumentLink(new ConnectionId(books), row.getCustomerId())),
                wanted.isEmpty()
                        ? new Personal.Known(subject(row), "")
                        : opener.apply(subject(row), wanted),
                row.getLinkDecidedBy(),
                Optional.ofNullable(row.getLinkDecidedAt()),
                row.getLinkProblem(),
                links(row.getRefusedCustomers()),
                links(row.getFormerCustomers()));
    }

    private static State state(AccountViewRecord row) {
        if (row.getCustomerId() != null) {
            return State.LINKED;
        }
        return row.getLinkPhase().isEmpty() ? State.UNLINKED : State.valueOf(row.getLinkPhase());
    }

    private static Set<DocumentLink> links(String[] texts) {
        return Arrays.stream(texts).map(LinkText::read).collect(toSet());
    }

    private static SubjectId subject(AccountViewRecord row) {
        return new SubjectId(row.getSubjectId());
    }
}
