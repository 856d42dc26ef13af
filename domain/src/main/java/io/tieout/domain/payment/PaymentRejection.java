package io.tieout.domain.payment;

import io.tieout.domain.decision.Rejection;

/** Why a payment says no. */
public sealed interface PaymentRejection extends Rejection {

    record PaymentNotFound(PaymentId payment) implements PaymentRejection {
        @Override
        public String message() {
            return "there is no payment " + payment.value();
        }
    }

    record AllocatedBeyondTotal(String allocated, String total) implements PaymentRejection {
        @Override
        public String message() {
            return "allocations of " + allocated + " exceed the payment's total of " + total;
        }
    }

    record CurrencyDiffers(String expected, String actual) implements PaymentRejection {
        @Override
        public String message() {
            return "expected "
                    + expected
                    + " but got "
                    + actual
                    + "; every part of a payment has its currency, and it never changes";
        }
    }
}
