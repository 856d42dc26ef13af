package io.tieout.graphql.revision;

import io.tieout.application.revision.RevisionCommand.ApproveRevision;
import io.tieout.application.revision.RevisionCommand.RejectRevision;
import io.tieout.application.revision.RevisionCommand.SubmitRevision;
import io.tieout.application.revision.RevisionCommand.WithdrawRevision;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order about the open revision of an invoice. The schema says which mutation needs a reason or
 * a plan hash and refuses it without.
 */
record RevisionOrderInput(
        String invoiceId,
        @Nullable String reason,
        @Nullable String planHash,
        @Nullable Integer expectedVersion) {

    SubmitRevision submit() {
        return new SubmitRevision(invoice(), Orders.expected(expectedVersion));
    }

    RejectRevision reject() {
        return new RejectRevision(
                invoice(), Objects.requireNonNull(reason), Orders.expected(expectedVersion));
    }

    WithdrawRevision withdraw() {
        return new WithdrawRevision(
                invoice(), Objects.requireNonNull(reason), Orders.expected(expectedVersion));
    }

    ApproveRevision approve() {
        return new ApproveRevision(
                invoice(),
                new PlanHash(Objects.requireNonNull(planHash)),
                Orders.expected(expectedVersion));
    }

    private InvoiceId invoice() {
        return InputIds.invoice(invoiceId, "invoiceId");
    }
}
