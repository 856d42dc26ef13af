package io.tieout.persistence.revision;

import static io.tieout.persistence.jooq.Tables.REVISION_VIEW;

import io.tieout.application.revision.RevisionViews;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.invoice.DiscountJson;
import io.tieout.persistence.invoice.LinesJson;
import io.tieout.persistence.jooq.tables.records.RevisionViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Revisions read from their view; each read is one statement. */
public final class JooqRevisionViews implements RevisionViews {

    private final Transactions transactions;

    public JooqRevisionViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<RevisionView> find(Viewer viewer, InvoiceId invoice) {
        return ofInvoices(viewer, Set.of(invoice)).stream().findFirst();
    }

    @Override
    public List<RevisionView> ofInvoices(Viewer viewer, Set<InvoiceId> invoices) {
        var ids = invoices.stream().map(InvoiceId::value).toList();
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(REVISION_VIEW)
                                .where(REVISION_VIEW.INVOICE_ID.in(ids))
                                .and(Confinement.of(viewer, REVISION_VIEW.ACCOUNT_ID))
                                .orderBy(REVISION_VIEW.INVOICE_ID)
                                .fetch(JooqRevisionViews::view));
    }

    private static RevisionView view(RevisionViewRecord row) {
        var currency = new Currency(row.getCurrency());
        return new RevisionView(
                new InvoiceId(row.getInvoiceId()),
                row.getVersion(),
                Status.valueOf(row.getStatus()),
                content(row, currency),
                totals(row, currency),
                List.of(row.getMakers()),
                row.getSignedBy(),
                row.getApprovedBy(),
                row.getLastProblem(),
                row.getChangedAt());
    }

    private static InvoiceContent content(RevisionViewRecord row, Currency currency) {
        return new InvoiceContent(
                new AccountId(row.getAccountId()),
                row.getNumber(),
                currency,
                row.getIssuedOn(),
                row.getDueOn(),
                LinesJson.lines(row.getLines(), currency),
                DiscountJson.read(row.getDiscount(), currency),
                row.getMemo(),
                row.getDepartment());
    }

    private static Totals totals(RevisionViewRecord row, Currency currency) {
        return new Totals(
                LinesJson.amounts(row.getLines(), currency),
                Money.ofMinor(row.getSubtotalMinor(), currency),
                Money.ofMinor(row.getDiscountMinor(), currency),
                Money.ofMinor(row.getTotalMinor(), currency));
    }
}
