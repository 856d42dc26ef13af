package io.tieout.domain.refund;

import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.payment.PaymentId;

/** What a refund gives back. */
public sealed interface Returned {

    /** Some of what is left of a credit memo. */
    record CreditRest(CreditMemoId memo) implements Returned {}

    /** Some of what is left of a payment. */
    record PaymentRest(PaymentId payment) implements Returned {}

    /**
     * What was paid for a sale, whole or by line.
     *
     * @param content what is taken back, as a credit memo would say it
     */
    record Sale(CreditMemoContent content) implements Returned {}

    /** A whole payment that the bank took back. */
    record Bounced(PaymentId payment) implements Returned {}

    /** Part of a payment that was taken back. */
    record BouncedPart(PaymentId payment) implements Returned {}
}
