package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.OBSERVED_DOCUMENT_VIEW;
import static org.jooq.impl.DSL.select;

import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.invoice.linking.WaitingInvoices;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.application.observed.ObservedViews.State;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.linking.Bill;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.persistence.observed.JooqObservedViews;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.List;
import org.jooq.Condition;

/** Invoices that may stand in the books already; each read is one statement. */
public final class JooqWaitingInvoices implements WaitingInvoices {

    private static final Condition IS_WAITING =
            INVOICE_VIEW.STATUS.in(Status.DRAFT.name(), Status.SUBMITTED.name());

    private static final Condition COUNTS =
            OBSERVED_DOCUMENT_VIEW
                    .KIND
                    .eq(ObservedKind.INVOICE.name())
                    .and(OBSERVED_DOCUMENT_VIEW.STATE.in(State.OPEN.name(), State.SETTLED.name()));

    private final Transactions transactions;

    public JooqWaitingInvoices(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Waiting> invoices(Viewer viewer, int most) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(
                                        INVOICE_VIEW.INVOICE_ID,
                                        INVOICE_VIEW.ACCOUNT_ID,
                                        INVOICE_VIEW.NUMBER,
                                        INVOICE_VIEW.ISSUED_ON,
                                        INVOICE_VIEW.DUE_ON,
                                        INVOICE_VIEW.TOTAL_MINOR,
                                        INVOICE_VIEW.CURRENCY)
                                .from(INVOICE_VIEW)
                                .where(IS_WAITING)
                                .and(
                                        INVOICE_VIEW.ACCOUNT_ID.in(
                                                select(OBSERVED_DOCUMENT_VIEW.ACCOUNT_ID)
                                                        .from(OBSERVED_DOCUMENT_VIEW)
                                                        .where(COUNTS)))
                                .and(Confinement.of(viewer, INVOICE_VIEW.ACCOUNT_ID))
                                .orderBy(
                                        INVOICE_VIEW.ISSUED_ON,
                                        INVOICE_VIEW.NUMBER,
                                        INVOICE_VIEW.INVOICE_ID)
                                .limit(most)
                                .fetch(row ->
                                        new Waiting(
                                                new InvoiceId(row.value1()),
                                                new AccountId(row.value2()),
                                                new Bill(
                                                        row.value3(),
                                                        row.value4(),
                                                        row.value5(),
                                                        Money.ofMinor(
                                                                row.value6(),
                                                                new Currency(row.value7()))))));
    }

    @Override
    public List<ObservedView> documents(Viewer viewer, int most) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(OBSERVED_DOCUMENT_VIEW)
                                .where(COUNTS)
                                .and(
                                        OBSERVED_DOCUMENT_VIEW.ACCOUNT_ID.in(
                                                select(INVOICE_VIEW.ACCOUNT_ID)
                                                        .from(INVOICE_VIEW)
                                                        .where(IS_WAITING)))
                                .and(Confinement.of(viewer, OBSERVED_DOCUMENT_VIEW.ACCOUNT_ID))
                                .orderBy(
                                        OBSERVED_DOCUMENT_VIEW.ISSUED_ON,
                                        OBSERVED_DOCUMENT_VIEW.OBSERVED_ID)
                                .limit(most)
                                .fetch(JooqObservedViews::view));
    }
}
