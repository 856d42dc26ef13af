package io.tieout.domain.control;

import io.tieout.domain.people.ActorId;

/** How a request ended. */
public sealed interface Settlement {

    /** in words for people */
    String words();

    record Allowed(ActorId by) implements Settlement {
        @Override
        public String words() {
            return "allowed by " + by.value();
        }
    }

    record Refused(ActorId by, String reason) implements Settlement {
        @Override
        public String words() {
            return "refused by " + by.value();
        }
    }

    record Withdrawn(ActorId by, String reason) implements Settlement {
        @Override
        public String words() {
            return "withdrawn by " + by.value();
        }
    }

    record Lapsed(String reason) implements Settlement {
        @Override
        public String words() {
            return "never decided and lapsed";
        }
    }
}
