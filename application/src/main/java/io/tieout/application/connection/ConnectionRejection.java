package io.tieout.application.connection;

import io.tieout.domain.decision.Rejection;

/** Every rule that can say no to a change of the connection. */
public sealed interface ConnectionRejection extends Rejection {

    record NotConnected() implements ConnectionRejection {
        @Override
        public String message() {
            return "no company is connected; connect one first";
        }
    }

    record AttemptOver() implements ConnectionRejection {
        @Override
        public String message() {
            return "the attempt that this key began was followed already or is over; start again"
                    + " with a new key";
        }

        @Override
        public String field() {
            return "idempotencyKey";
        }
    }

    record CompanyDiffers(String expected, String actual) implements ConnectionRejection {
        @Override
        public String message() {
            return "expected company '"
                    + expected
                    + "' but got '"
                    + actual
                    + "'; an administrator must confirm the change";
        }

        @Override
        public String field() {
            return "companyId";
        }
    }

    record CompanyTaken(String name) implements ConnectionRejection {
        @Override
        public String message() {
            return "company '"
                    + name
                    + "' is connected to another customer of Tieout by now; disconnect it there"
                    + " first and connect it again";
        }

        @Override
        public String field() {
            return "companyId";
        }
    }

    /** Two administrators connected two companies at the same moment, and this one came second. */
    record AnotherCompanyFirst(String name) implements ConnectionRejection {
        @Override
        public String message() {
            return "another company was connected at the same moment, so '"
                    + name
                    + "' was not; see accountingConnection, and confirm the change if it is to"
                    + " take its place";
        }

        @Override
        public String field() {
            return "companyId";
        }
    }

    record NoCompanyPending() implements ConnectionRejection {
        @Override
        public String message() {
            return "no other company waits to be confirmed; it may have waited too long, so connect"
                    + " it again";
        }
    }
}
