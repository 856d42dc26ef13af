package io.tieout.graphql.reconciliation;

import io.tieout.application.payment.ReconciliationCommand.MatchPayment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The input of {@code previewMatch}: what {@code matchPayment} takes, without an order. */
record PreviewInput(
        String paymentId, @Nullable String documentId, List<MatchInput.Share> invoices) {

    /** names no order: nothing is ordered */
    private static final UUID NO_ORDER = new UUID(0, 0);

    private static final String REASON = "a preview";

    MatchPayment match() {
        return new MatchInput(paymentId, documentId, invoices, REASON, null).command(NO_ORDER);
    }
}
