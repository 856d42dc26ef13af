package io.tieout.domain.access;

import io.tieout.domain.decision.Rejection;

/** Why rules of access cannot be set. */
public sealed interface AccessRulesRejection extends Rejection {

    /** A feature makes no sense. */
    record InvalidAccessRules(String message) implements AccessRulesRejection {
        @Override
        public String field() {
            return "features";
        }
    }
}
