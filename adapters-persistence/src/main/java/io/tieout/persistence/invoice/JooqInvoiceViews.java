package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.ACCOUNT_VIEW;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static org.jooq.impl.DSL.field;

import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Invoices read from their view; each read is one statement. */
public final class JooqInvoiceViews implements InvoiceViews {

    private final Transactions transactions;

    public JooqInvoiceViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<InvoiceView> find(Viewer viewer, InvoiceId id) {
        return findAll(viewer, Set.of(id)).stream().findFirst();
    }

    @Override
    public List<InvoiceView> findAll(Viewer viewer, Set<InvoiceId> ids) {
        return transactions.of(viewer.tenant()).read(sql -> selectAll(sql, viewer, ids));
    }

    private static List<InvoiceView> selectAll(DSLContext sql, Viewer viewer, Set<InvoiceId> ids) {
        return sql.select(ShownStatus.columns(viewer))
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.INVOICE_ID.in(ids.stream().map(InvoiceId::value).toList()))
                .and(Confinement.of(viewer, INVOICE_VIEW.ACCOUNT_ID))
                .fetch(JooqInvoiceViews::view);
    }

    @Override
    public Page<InvoiceView> list(
            Viewer viewer, InvoiceFilter filter, Order order, PageRequest page) {
        var keyset = InvoiceSearch.keyset(order);
        return transactions
                .of(viewer.tenant())
                .read(sql -> select(sql, viewer, filter, keyset, page));
    }

    private static Page<InvoiceView> select(
            DSLContext sql,
            Viewer viewer,
            InvoiceFilter filter,
            Keyset<?> keyset,
            PageRequest page) {
        var wanted =
                sql.select(ShownStatus.columns(viewer))
                        .from(INVOICE_VIEW)
                        .where(InvoiceSearch.matches(filter))
                        .and(ShownStatus.isIn(viewer, filter.statuses()))
                        .and(Confinement.of(viewer, INVOICE_VIEW.ACCOUNT_ID));
        return keyset.show(keyset.page(wanted, page), JooqInvoiceViews::view);
    }

    private static InvoiceView view(Record row) {
        return InvoiceRows.view(row.into(INVOICE_VIEW));
    }

    @Override
    public Map<InvoiceId, List<Settlement>> settlements(Viewer viewer, Set<InvoiceId> invoices) {
        return transactions.of(viewer.tenant()).read(sql -> Settlements.of(sql, viewer, invoices));
    }

    @Override
    public Map<PaymentId, List<Settlement>> settledBy(Viewer viewer, Set<PaymentId> payments) {
        return transactions.of(viewer.tenant()).read(sql -> Settlements.by(sql, viewer, payments));
    }

    @Override
    public Optional<String> standsUnder(
            TenantId tenant, ConnectionId books, String number, InvoiceId own) {
        return transactions.of(tenant).read(sql -> NumberHolders.of(sql, books, number, own));
    }

    @Override
    public Ground ground(TenantId tenant, String number, AccountId account) {
        var found =
                transactions
                        .present()
                        .select(
                                field(
                                        holding(number)
                                                .and(INVOICE_VIEW.TENANT_ID.eq(tenant.value()))),
                                field(
                                        DSL.select(ACCOUNT_VIEW.CURRENCY)
                                                .from(ACCOUNT_VIEW)
                                                .where(ACCOUNT_VIEW.ACCOUNT_ID.eq(account.value()))
                                                .and(ACCOUNT_VIEW.TENANT_ID.eq(tenant.value()))))
                        .fetchSingle();
        return new Ground(
                Optional.ofNullable(found.value1()).map(InvoiceId::new),
                Optional.ofNullable(found.value2()).map(Currency::new));
    }

    private static SelectConditionStep<Record1<UUID>> holding(String number) {
        return DSL.select(INVOICE_VIEW.INVOICE_ID)
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.NUMBER.eq(number))
                .and(INVOICE_VIEW.STATUS.ne(Status.VOIDED.name()));
    }

    @Override
    public Optional<InvoiceId> holderOfNumber(String number) {
        return transactions
                .present()
                .fetchOptional(holding(number))
                .map(Record1::value1)
                .map(InvoiceId::new);
    }

    @Override
    public Map<String, InvoiceId> byDocument(Set<String> documentIds) {
        return transactions
                .present()
                .select(INVOICE_VIEW.DOCUMENT_ID, INVOICE_VIEW.INVOICE_ID)
                .from(INVOICE_VIEW)
                .where(INVOICE_VIEW.DOCUMENT_ID.in(documentIds))
                .fetchMap(INVOICE_VIEW.DOCUMENT_ID, row -> new InvoiceId(row.value2()));
    }
}
