package io.tieout.domain.policy;

import io.tieout.domain.decision.Rejection;

/** Why an approval policy says no. */
public sealed interface PolicyRejection extends Rejection {

    /** The rules contradict each other or make no sense; {@code field} says where. */
    record InvalidPolicy(String field, String message) implements PolicyRejection {}

    record PolicyMoved(int seen, int inForce) implements PolicyRejection {
        @Override
        public String message() {
            return "the proposal starts from policy version "
                    + seen
                    + " but version "
                    + inForce
                    + " is in force; look at approvalPolicy again and propose anew";
        }

        @Override
        public String field() {
            return "fromVersion";
        }
    }

    record SamePolicy(int inForce) implements PolicyRejection {
        @Override
        public String message() {
            return "policy version "
                    + inForce
                    + " says exactly this already; propose what should be different";
        }
    }
}
