package io.tieout.domain.collection.arrangement;

import io.tieout.domain.decision.Rejection;
import java.time.LocalDate;

/** Why something cannot be arranged with an account. */
public sealed interface ArrangementRejection extends Rejection {

    /** The terms make no sense; {@code field} says where. */
    record InvalidArrangement(String field, String message) implements ArrangementRejection {}

    record PauseNotFound(PauseId id) implements ArrangementRejection {
        @Override
        public String message() {
            return "nothing was arranged as " + id.value() + "; look at what pauses the account";
        }

        @Override
        public String field() {
            return "id";
        }
    }

    record PauseTaken(PauseId id) implements ArrangementRejection {
        @Override
        public String message() {
            return "something else was arranged as " + id.value() + "; take another id";
        }

        @Override
        public String field() {
            return "id";
        }
    }

    /** The tenant's policy leaves it to the house. */
    record NotByCustomers() implements ArrangementRejection {
        @Override
        public String message() {
            return "disputes and promises are not taken here; write to whoever sent the invoice";
        }
    }

    /** One at a time: nobody answered yet what the customer said before. */
    record ClaimAwaited(PauseId id) implements ArrangementRejection {
        @Override
        public String message() {
            return "nobody answered "
                    + id.value()
                    + " yet, which says something about the same; wait for that";
        }
    }

    record ClaimNotFound(PauseId id) implements ArrangementRejection {
        @Override
        public String message() {
            return "no customer said "
                    + id.value()
                    + "; look at the claim of each of the account's pauses";
        }

        @Override
        public String field() {
            return "pauseId";
        }
    }

    record ClaimAlreadyAnswered(PauseId id, Claim.Reply reply) implements ArrangementRejection {
        @Override
        public String message() {
            return id.value()
                    + " was "
                    + (reply == Claim.Reply.ACCEPTED ? "accepted" : "declined")
                    + " before; end the pause, or arrange another, where that changes";
        }

        @Override
        public String field() {
            return "pauseId";
        }
    }

    record PauseOver(PauseId id, LocalDate on) implements ArrangementRejection {
        @Override
        public String message() {
            return "pause " + id.value() + " ended on " + on + "; arrange another if it goes on";
        }

        @Override
        public String field() {
            return "on";
        }
    }
}
