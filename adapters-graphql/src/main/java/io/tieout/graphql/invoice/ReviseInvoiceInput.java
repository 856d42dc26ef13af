package io.tieout.graphql.invoice;

import io.tieout.application.account.AccountViews;
import io.tieout.application.invoice.InvoiceCommand.ReviseInvoice;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The input of {@code reviseInvoice}: which invoice, and its whole content anew. */
record ReviseInvoiceInput(
        String invoiceId,
        String accountId,
        String number,
        String currency,
        LocalDate issuedOn,
        @Nullable LocalDate dueOn,
        List<InvoiceLineInput> lines,
        @Nullable DiscountInput discount,
        @Nullable String memo,
        @Nullable String department,
        @Nullable Integer expectedVersion) {

    ReviseInvoice command(AccountViews accounts, Viewer viewer) {
        ContentInput content =
                new ContentInput(
                        accountId,
                        number,
                        currency,
                        issuedOn,
                        dueOn,
                        lines,
                        discount,
                        memo,
                        department);
        return new ReviseInvoice(
                InputIds.invoice(invoiceId, "invoiceId"),
                content.read(accounts, viewer),
                Orders.expected(expectedVersion));
    }
}
