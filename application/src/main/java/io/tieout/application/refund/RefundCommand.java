package io.tieout.application.refund;

import io.tieout.application.command.Command;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.refund.RefundId;

/** What Tieout itself orders of a refund; people order one by an act that needs two of them. */
public sealed interface RefundCommand extends Command {

    RefundId refund();

    /** {@code linkedAs} is the id by which payments name it; empty if none does. */
    record RecordRefundLanded(RefundId refund, Landing landing, String linkedAs)
            implements RefundCommand {}

    record RecordRefundRefused(RefundId refund, String reason) implements RefundCommand {}

    /** Brings what this payment links of it in line with the payment as it stands. */
    record SettleRefund(RefundId refund, PaymentId payment, String linkedAs)
            implements RefundCommand {}
}
