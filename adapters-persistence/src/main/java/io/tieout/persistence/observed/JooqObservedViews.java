package io.tieout.persistence.observed;

import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.observed.ObservedViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.ObservedId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.observed.ObservedPicture;
import io.tieout.persistence.jooq.tables.ObservedDocumentView;
import io.tieout.persistence.jooq.tables.records.ObservedDocumentViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.SortOrder;

/** Documents of others read from their view; each read is one statement. */
public final class JooqObservedViews implements ObservedViews {

    private static final ObservedDocumentView VIEW = OBSERVED_DOCUMENT_VIEW;

    private static final Keyset<LocalDate> NEWEST_FIRST =
            new Keyset<>(
                    "observed", VIEW.ISSUED_ON, VIEW.OBSERVED_ID, SortOrder.DESC, LocalDate::parse);

    private final Transactions transactions;

    public JooqObservedViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ObservedView> find(Viewer viewer, ObservedId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(VIEW)
                                .where(VIEW.OBSERVED_ID.eq(id.value()))
                                .and(Confinement.of(viewer, VIEW.ACCOUNT_ID))
                                .fetchOptional(JooqObservedViews::view));
    }

    @Override
    public Page<ObservedView> list(Viewer viewer, ObservedFilter filter, PageRequest page) {
        Condition wanted =
                filter.account()
                        .map(account -> VIEW.ACCOUNT_ID.eq(account.value()))
                        .orElse(noCondition())
                        .and(
                                filter.states().isEmpty()
                                        ? noCondition()
                                        : VIEW.STATE.in(
                                                filter.states().stream()
                                                        .map(State::name)
                                                        .toList()));
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        NEWEST_FIRST.show(
                                NEWEST_FIRST.page(
                                        sql.selectFrom(VIEW)
                                                .where(wanted)
                                                .and(Confinement.of(viewer, VIEW.ACCOUNT_ID)),
                                        page),
                                JooqObservedViews::view));
    }

    @Override
    public List<ObservedView> openOf(Viewer viewer, Set<AccountId> accounts) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(VIEW)
                                .where(
                                        VIEW.ACCOUNT_ID.in(
                                                accounts.stream().map(AccountId::value).toList()))
                                .and(VIEW.STATE.eq(State.OPEN.name()))
                                .and(Confinement.of(viewer, VIEW.ACCOUNT_ID))
                                .orderBy(VIEW.ISSUED_ON, VIEW.OBSERVED_ID)
                                .fetch(JooqObservedViews::view));
    }

    @Override
    public Set<String> watchedInvoices(Set<String> externalIds) {
        return transactions
                .present()
                .select(VIEW.DOCUMENT_ID)
                .from(VIEW)
                .where(VIEW.DOCUMENT_ID.in(externalIds))
                .and(VIEW.KIND.eq(ObservedKind.INVOICE.name()))
                .and(isWatched())
                .fetchSet(VIEW.DOCUMENT_ID);
    }

    @Override
    public List<ObservedView> sharesOf(DocumentLink entry) {
        return transactions
                .present()
                .selectFrom(VIEW)
                .where(VIEW.CONNECTION_ID.eq(entry.connection().value()))
                .and(VIEW.KIND.eq(ObservedKind.JOURNAL_ENTRY.name()))
                .and(VIEW.DOCUMENT_ID.startsWith(entry.externalId() + JournalSeen.SHARE_OF))
                .and(isWatched())
                .orderBy(VIEW.DOCUMENT_ID)
                .fetch(JooqObservedViews::view);
    }

    @Override
    public List<ObservedId> watchedOf(DocumentLink customer) {
        return transactions
                .present()
                .select(VIEW.OBSERVED_ID)
                .from(VIEW)
                .where(VIEW.CONNECTION_ID.eq(customer.connection().value()))
                .and(VIEW.CUSTOMER_ID.eq(customer.externalId()))
                .and(isWatched())
                .orderBy(VIEW.OBSERVED_ID)
                .fetch(row -> new ObservedId(row.value1()));
    }

    private static Condition isWatched() {
        return VIEW.STATE.in(State.OPEN.name(), State.SETTLED.name());
    }

    /** a row as it is read by whoever needs documents of others */
    public static ObservedView view(ObservedDocumentViewRecord row) {
        var currency = new Currency(row.getCurrency());
        return new ObservedView(
                new ObservedId(row.getObservedId()),
                row.getVersion(),
                new DocumentLink(new ConnectionId(row.getConnectionId()), row.getDocumentId()),
                new ObservedPicture(
                        ObservedKind.valueOf(row.getKind()),
                        new AccountId(row.getAccountId()),
                        row.getCustomerId(),
                        row.getNumber(),
                        row.getIssuedOn(),
                        row.getDueOn(),
                        Money.ofMinor(row.getTotalMinor(), currency),
                        Money.ofMinor(row.getBalanceMinor(), currency)),
                State.valueOf(row.getState()),
                row.getChangedAt(),
                row.getObservedAt());
    }
}
