package io.tieout.graphql.reconciliation;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.payment.ReconciliationCommand.CreditPayment;
import io.tieout.application.payment.ReconciliationCommand.LeavePayment;
import io.tieout.application.payment.ReconciliationCommand.UndoCredit;
import io.tieout.application.payment.ReconciliationCommand.UndoIgnore;
import io.tieout.application.payment.ReconciliationCommand.UndoMatch;
import io.tieout.domain.control.Act;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one row of the queue. The schema says which mutation needs a reason or a note
 * and refuses it without.
 */
record RowInput(
        String paymentId,
        @Nullable String documentId,
        @Nullable String reason,
        @Nullable String note,
        @Nullable Integer expectedVersion) {

    LeavePayment leave() {
        return new LeavePayment(payment(), document(), Objects.requireNonNull(note), expected());
    }

    CreditPayment credit() {
        return new CreditPayment(payment(), why(), expected());
    }

    UndoCredit undoCredit() {
        return new UndoCredit(payment(), why(), expected());
    }

    Act ignore() {
        return new Act.IgnorePayment(payment(), document());
    }

    UndoIgnore undoIgnore() {
        return new UndoIgnore(payment(), document(), why(), expected());
    }

    UndoMatch undoMatch(UUID order) {
        return new UndoMatch(order, payment(), why(), expected());
    }

    String why() {
        return Objects.requireNonNull(reason);
    }

    private PaymentId payment() {
        return InputIds.payment(paymentId, "paymentId");
    }

    private String document() {
        return Objects.requireNonNullElse(documentId, "");
    }

    private ExpectedVersion expected() {
        return Orders.expected(expectedVersion);
    }
}
