package io.tieout.graphql.reconciliation;

import io.tieout.application.payment.ReconciliationCommand.MatchPayment;
import io.tieout.application.payment.ReconciliationCommand.Wanted;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The input of {@code matchPayment}: which row, and how much of it to which invoices. */
record MatchInput(
        String paymentId,
        @Nullable String documentId,
        List<Share> invoices,
        String reason,
        @Nullable Integer expectedVersion) {

    /** So much for one invoice. */
    record Share(String invoiceId, MoneyInput amount) {

        Wanted wanted() {
            return new Wanted(
                    InputIds.invoice(invoiceId, "invoices.invoiceId"),
                    amount.read("invoices.amount"));
        }
    }

    MatchPayment command(UUID order) {
        return new MatchPayment(
                order,
                InputIds.payment(paymentId, "paymentId"),
                Objects.requireNonNullElse(documentId, ""),
                invoices.stream().map(Share::wanted).toList(),
                reason,
                Orders.expected(expectedVersion));
    }
}
