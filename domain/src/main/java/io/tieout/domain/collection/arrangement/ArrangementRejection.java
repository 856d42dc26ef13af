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
