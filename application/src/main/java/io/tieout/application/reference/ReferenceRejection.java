package io.tieout.application.reference;

import io.tieout.domain.decision.Rejection;

/** Why an order about the lists is refused. */
public sealed interface ReferenceRejection extends Rejection {

    record NothingConnected() implements ReferenceRejection {
        @Override
        public String message() {
            return "no accounting system is connected, so there are no lists to read; an"
                    + " administrator must connect one";
        }
    }
}
