package io.tieout.persistence.feeinvoice;

import static io.tieout.persistence.jooq.Tables.LATE_FEE_VIEW;

import io.tieout.application.feeinvoice.LateFeeViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.eventstore.StoredCases;
import io.tieout.persistence.jooq.tables.records.LateFeeViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.Optional;
import org.jooq.SortOrder;

/** Late fees out of their view, each in one statement. */
public final class JooqLateFeeViews implements LateFeeViews {

    private static final Keyset<Instant> NEWEST_FIRST =
            new Keyset<>(
                    "late fees",
                    LATE_FEE_VIEW.CHARGED_AT,
                    LATE_FEE_VIEW.DOCUMENT_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;
    private final StoredCases states;

    public JooqLateFeeViews(Transactions transactions, StoredCases states) {
        this.transactions = transactions;
        this.states = states;
    }

    @Override
    public Page<LateFeeView> ofAccount(Viewer viewer, AccountId account, PageRequest page) {
        Keyset.Rows<LateFeeViewRecord> rows =
                transactions
                        .of(viewer.tenant())
                        .read(sql ->
                                NEWEST_FIRST.page(
                                        sql.selectFrom(LATE_FEE_VIEW)
                                                .where(LATE_FEE_VIEW.ACCOUNT_ID.eq(account.value()))
                                                .and(
                                                        Confinement.of(
                                                                viewer, LATE_FEE_VIEW.ACCOUNT_ID)),
                                        page));
        return NEWEST_FIRST.show(rows, this::view);
    }

    @Override
    public Optional<LateFeeView> byDocument(Viewer viewer, InvoiceId document) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(LATE_FEE_VIEW)
                                .where(LATE_FEE_VIEW.DOCUMENT_ID.eq(document.value()))
                                .and(Confinement.of(viewer, LATE_FEE_VIEW.ACCOUNT_ID))
                                .fetchOptional(this::view));
    }

    private LateFeeView view(LateFeeViewRecord row) {
        Currency currency = new Currency(row.getCurrency());
        return new LateFeeView(
                new FeeInvoice(
                        new AccountId(row.getAccountId()),
                        new InvoiceId(row.getOverdueId()),
                        row.getPeriod()),
                new InvoiceId(row.getDocumentId()),
                states.feeOf(row.getFee()),
                Money.ofMinor(row.getTakenBackMinor(), currency),
                row.getTakenBackBecause(),
                row.getStep(),
                row.getPolicyVersion(),
                row.getChargedAt());
    }
}
