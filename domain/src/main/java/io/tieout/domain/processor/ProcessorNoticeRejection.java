package io.tieout.domain.processor;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.recorded.Channel;

/** Why an order about processors and their notices is refused. */
public sealed interface ProcessorNoticeRejection extends Rejection {

    record ProcessorNoticeNotFound(ProcessorNoticeId id) implements ProcessorNoticeRejection {
        @Override
        public String message() {
            return "there is no notice " + id.value() + "; see processorNotices";
        }
    }

    record SettlementReasonMissing(int length, int most) implements ProcessorNoticeRejection {
        @Override
        public String message() {
            return "a reason has 1 to " + most + " characters but this one has " + length;
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    record NoNoticesOf(Channel processor) implements ProcessorNoticeRejection {
        @Override
        public String message() {
            return processor
                    + " sends no notices; only STRIPE, PAYPAL and SQUARE do, and what comes by"
                    + " other means is recorded with recordPayment";
        }

        @Override
        public String field() {
            return "processor";
        }
    }

    record SecretUnfit(int length, int most) implements ProcessorNoticeRejection {
        @Override
        public String message() {
            return "a secret has 1 to " + most + " characters but this one has " + length;
        }

        @Override
        public String field() {
            return "secret";
        }
    }

    record AddressMissing(Channel processor) implements ProcessorNoticeRejection {
        @Override
        public String message() {
            return processor
                    + " signs the address it sends to as well; say it exactly as it stands there,"
                    + " beginning with https://";
        }

        @Override
        public String field() {
            return "notificationUrl";
        }
    }
}
