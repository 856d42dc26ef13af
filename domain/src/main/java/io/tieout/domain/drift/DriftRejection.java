package io.tieout.domain.drift;

import io.tieout.domain.decision.Rejection;
import io.tieout.domain.invoice.PlanHash;

/** Why a drift says no. */
public sealed interface DriftRejection extends Rejection {

    record DriftNotFound(DriftId drift) implements DriftRejection {
        @Override
        public String message() {
            return "there is no drift " + drift.value() + "; check the id";
        }
    }

    record DriftNotOpen(String action, String status) implements DriftRejection {
        @Override
        public String message() {
            return "cannot "
                    + action
                    + " while the drift is "
                    + status
                    + "; look at drifts for those that wait for a decision";
        }
    }

    /** What was seen is not what would be done now. */
    record DriftMovedOn(PlanHash seen, PlanHash current) implements DriftRejection {
        @Override
        public String message() {
            return "the document to push again changed since it was seen (saw "
                    + seen.hex()
                    + ", now "
                    + current.hex()
                    + "); look at the drift again and decide on that";
        }

        @Override
        public String field() {
            return "planHash";
        }
    }

    record CustomerMerged(String customerId) implements DriftRejection {
        @Override
        public String message() {
            return "customer "
                    + customerId
                    + " was merged into another, so ours cannot stand there again; link the account"
                    + " to the customer that is left, then accept theirs";
        }
    }

    record VoidStands(String number) implements DriftRejection {
        @Override
        public String message() {
            return "document "
                    + number
                    + " was voided there, and a void document cannot be changed; accept theirs,"
                    + " then draft it anew";
        }
    }

    record OtherCustomer(String customerId) implements DriftRejection {
        @Override
        public String message() {
            return "the document belongs to customer "
                    + customerId
                    + " now, who is not linked to our document's account; push ours again, or void"
                    + " the document there";
        }
    }

    /** What somebody made of an entry moves what no entry of ours does. */
    record EntryElsewhere(String number, String what) implements DriftRejection {
        @Override
        public String message() {
            return "entry "
                    + number
                    + " now stands there with "
                    + what
                    + ", which ours never touches; push ours again, and enter what belongs there"
                    + " as an entry of its own";
        }
    }

    /** What somebody made of an entry beside a document no longer defers what that says. */
    record EntryDoesNotFit(String number) implements DriftRejection {
        @Override
        public String message() {
            return "entry "
                    + number
                    + " as it stands there no longer defers what its document says; push ours"
                    + " again, and change the document if less is to be deferred";
        }
    }

    /** An entry in the currency of the books says nothing of what it stands for in another. */
    record EntryConverted(String number, String currency) implements DriftRejection {
        @Override
        public String message() {
            return "entry "
                    + number
                    + " states in "
                    + currency
                    + " what counts in the customer's currency, so what stands there cannot count"
                    + " instead; push ours again, and change what it follows from";
        }
    }

    record InvalidReason(int length, int longest) implements DriftRejection {
        @Override
        public String message() {
            return "a reason has 1 to " + longest + " characters but got " + length;
        }

        @Override
        public String field() {
            return "reason";
        }
    }
}
