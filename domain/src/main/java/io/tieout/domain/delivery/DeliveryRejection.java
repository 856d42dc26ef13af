package io.tieout.domain.delivery;

import io.tieout.domain.decision.Rejection;

/** Why an invoice is not sent. */
public sealed interface DeliveryRejection extends Rejection {

    record DeliveryNotFound(DeliveryId delivery) implements DeliveryRejection {
        @Override
        public String message() {
            return "there is no delivery " + delivery.value();
        }
    }

    record NotSendable(String status, String wayOut) implements DeliveryRejection {
        @Override
        public String message() {
            return "cannot send an invoice that is " + status + "; " + wayOut;
        }

        @Override
        public String field() {
            return "invoiceId";
        }
    }

    /** The address itself is personal, so only its length is told. */
    record InvalidAddress(int length) implements DeliveryRejection {
        @Override
        public String message() {
            return length == 0
                    ? "the account has no e-mail address; name one, or change the account's profile"
                    : "the address of "
                            + length
                            + " characters is no e-mail address of at most 100; correct it";
        }

        @Override
        public String field() {
            return "to";
        }
    }
}
