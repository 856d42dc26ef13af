package io.tieout.domain.refund;

import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one refund. Derived from what it gives back, so asking twice is one refund. */
public record RefundId(UUID value) {

    /** of what is left of a credit memo, under this number */
    public static RefundId of(CreditMemoId memo, String number) {
        return named("credit-memo", memo.value(), number);
    }

    /** of what is left of a payment, under this number */
    public static RefundId of(PaymentId payment, String number) {
        return named("payment", payment.value(), number);
    }

    /** of a sale, under this number */
    public static RefundId of(InvoiceId invoice, String number) {
        return named("sale", invoice.value(), number);
    }

    /** of a payment that bounced, which it does once */
    public static RefundId ofBounced(PaymentId payment) {
        return named("bounced", payment.value(), "");
    }

    /** of part of a payment that was taken back, under this number */
    public static RefundId ofBounced(PaymentId payment, String number) {
        return named("bounced", payment.value(), number);
    }

    private static RefundId named(String kind, UUID subject, String number) {
        String name = "refund:" + kind + ":" + subject + ":" + number;
        return new RefundId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
