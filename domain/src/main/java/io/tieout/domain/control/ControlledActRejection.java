package io.tieout.domain.control;

import io.tieout.domain.control.Fingerprint.Change;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.people.ActorId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Why a request for an act, or a decision about one, is refused. */
public sealed interface ControlledActRejection extends Rejection {

    record ControlledActNotFound(ControlledActId id) implements ControlledActRejection {
        @Override
        public String message() {
            return "there is no controlled act " + id.value() + "; see controlledActs";
        }
    }

    record ActAlreadyAsked(ControlledActId id, ActorId by) implements ControlledActRejection {
        @Override
        public String message() {
            return by.value()
                    + " asked for the same before and it waits as "
                    + id.value()
                    + "; allow, refuse or withdraw that one first";
        }
    }

    record AskerCannotDecide(ActorId actor) implements ControlledActRejection {
        @Override
        public String message() {
            return actor.value()
                    + " asked for this; someone else must allow or refuse it, or withdraw it";
        }
    }

    record NotYoursToWithdraw(ActorId actor, ActorId askedBy) implements ControlledActRejection {
        @Override
        public String message() {
            return actor.value()
                    + " cannot withdraw what "
                    + askedBy.value()
                    + " asked for; refuse it instead";
        }
    }

    /** {@code roles} names who may decide about acts of this kind. */
    record NotYoursToDecide(Act.Kind kind, String roles) implements ControlledActRejection {
        @Override
        public String message() {
            return "whether to " + words(kind) + " is decided by " + roles + "; ask one of them";
        }
    }

    record ActAlreadySettled(ControlledActId id, String how) implements ControlledActRejection {
        @Override
        public String message() {
            return "controlled act " + id.value() + " was " + how + "; ask for it anew";
        }
    }

    record CircumstancesChanged(List<Change> changes) implements ControlledActRejection {
        public CircumstancesChanged {
            changes = List.copyOf(changes);
        }

        @Override
        public String message() {
            return "what was seen when this was asked for has changed: "
                    + changes.stream().map(Change::sentence).collect(Collectors.joining("; "))
                    + "; refuse or withdraw it, look again and ask anew";
        }
    }

    record InvalidReason(int length, int most) implements ControlledActRejection {
        @Override
        public String message() {
            return "a reason has 1 to " + most + " characters but this one has " + length;
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    private static String words(Act.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
