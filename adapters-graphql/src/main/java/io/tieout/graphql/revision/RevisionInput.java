package io.tieout.graphql.revision;

import io.tieout.application.account.AccountViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.revision.RevisionCommand.DraftRevision;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.graphql.invoice.ContentInput;
import io.tieout.graphql.invoice.DiscountInput;
import io.tieout.graphql.invoice.InvoiceLineInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.schema.GlobalId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of {@code reviseLandedInvoice}: all that a revision may change. The rest stays as it
 * is.
 */
record RevisionInput(
        String invoiceId,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<InvoiceLineInput> lines,
        @Nullable DiscountInput discount,
        @Nullable String memo,
        @Nullable String department,
        @Nullable Integer expectedVersion) {

    DraftRevision command(InvoiceViews invoices, AccountViews accounts, Viewer viewer) {
        var id = InputIds.invoice(invoiceId, "invoiceId");
        InvoiceContent present =
                invoices.find(viewer, id)
                        .orElseThrow(() ->
                                new InputRefused(
                                        InputCode.INVOICE_NOT_FOUND,
                                        "invoiceId",
                                        "there is no invoice '" + invoiceId + "'; check the id"))
                        .content();
        var content =
                new ContentInput(
                        GlobalId.of(present.account()),
                        present.number(),
                        present.currency().code(),
                        issuedOn,
                        dueOn,
                        lines,
                        discount,
                        memo,
                        department);
        return new DraftRevision(
                id, content.read(accounts, viewer), Orders.expected(expectedVersion));
    }
}
