package io.tieout.application.operation;

import io.tieout.application.accounting.Operation;
import io.tieout.domain.decision.Rejection;
import java.util.Locale;
import java.util.UUID;

/** Why an order about an operation is refused. */
public sealed interface OperationRejection extends Rejection {

    record OperationNotFound(UUID operation) implements OperationRejection {
        @Override
        public String message() {
            return "there is no operation " + operation;
        }
    }

    record WrongOperationState(String action, Operation.State state, String wayOut)
            implements OperationRejection {
        @Override
        public String message() {
            return "cannot "
                    + action
                    + " an operation that is "
                    + state.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + "; "
                    + wayOut;
        }
    }

    record ConnectionLost(String fault) implements OperationRejection {
        @Override
        public String message() {
            return "the accounting system is disconnected ("
                    + fault
                    + "); connect it again, then what waits goes on by itself";
        }
    }

    record ApprovalNotInForce(String status) implements OperationRejection {
        @Override
        public String message() {
            return "the document is "
                    + status
                    + ", so this order of it is no longer in force; order it again from the"
                    + " document";
        }
    }

    record OutcomeUncertain() implements OperationRejection {
        @Override
        public String message() {
            return "an attempt had no readable answer, so the document may stand in the books;"
                    + " retry it as it is, or dismiss it and Tieout looks first";
        }
    }

    record OrderUnreadable(String fault) implements OperationRejection {
        @Override
        public String message() {
            return "the stored order cannot be read (" + fault + "); dismiss it and order it again";
        }
    }

    record NotEditable(String field, Operation.Kind kind) implements OperationRejection {
        @Override
        public String message() {
            return "an operation of kind " + kind + " has no " + field + " to edit; leave it out";
        }
    }

    record NothingEdited() implements OperationRejection {
        @Override
        public String message() {
            return "the edit changes nothing; use retryOperation to ask again as it is";
        }
    }

    record InvalidReason(int length, int most) implements OperationRejection {
        @Override
        public String message() {
            return "a reason has 1 to " + most + " characters but this one has " + length;
        }

        @Override
        public String field() {
            return "reason";
        }
    }
}
