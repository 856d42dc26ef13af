package io.tieout.application.processor;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Order;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Recording;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a charge paid, by the invoice that it names. */
public final class Charges {

    private static final PageRequest A_FEW = new PageRequest(10, "");

    private final InvoiceViews invoices;
    private final AccountViews accounts;
    private final RecordedPaymentViews recorded;
    private final PublicInvoiceIds ids;

    public Charges(
            InvoiceViews invoices,
            AccountViews accounts,
            RecordedPaymentViews recorded,
            PublicInvoiceIds ids) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.recorded = recorded;
        this.ids = ids;
    }

    /** the payment that the charge is; empty if it names no invoice of ours */
    Optional<Recording> recording(TenantId tenant, Charged charged) {
        Viewer viewer = Viewer.system(tenant);
        return invoice(viewer, charged.invoice())
                .flatMap(invoice ->
                        accounts.find(viewer, invoice.content().account())
                                .map(payer -> recording(charged, invoice, payer)));
    }

    /** what stands recorded of the same charge; empty for nothing */
    Optional<Money> recorded(TenantId tenant, Charged charged) {
        var id = RecordedPaymentId.of(tenant, charged.reference());
        return recorded.find(Viewer.system(tenant), id).map(RecordedPaymentView::gross);
    }

    /** no more than the invoice owes; the rest is the payer's credit */
    private static Recording recording(Charged charged, InvoiceView invoice, AccountView payer) {
        Money owed = invoice.balance();
        boolean isSameCurrency = owed.currency().equals(charged.gross().currency());
        Money settles = isSameCurrency && charged.gross().exceeds(owed) ? owed : charged.gross();
        return new Recording(
                charged.reference(),
                invoice.content().account(),
                charged.gross(),
                charged.fee(),
                charged.at().atZone(payer.zone()).toLocalDate(),
                settles.isPositive()
                        ? List.of(new Recording.Settles(invoice.id(), settles))
                        : List.of());
    }

    private Optional<InvoiceView> invoice(Viewer viewer, String named) {
        if (named.isBlank()) {
            return Optional.empty();
        }
        return ids.read(named)
                .flatMap(id -> invoices.find(viewer, id))
                .or(() -> numbered(viewer, named));
    }

    private Optional<InvoiceView> numbered(Viewer viewer, String number) {
        var filter =
                new InvoiceFilter(
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        number,
                        Set.of());
        return invoices.list(viewer, filter, Order.NUMBER_ASC, A_FEW).rows().stream()
                .map(Page.Row::value)
                .filter(invoice -> invoice.content().number().equals(number))
                .findFirst();
    }
}
