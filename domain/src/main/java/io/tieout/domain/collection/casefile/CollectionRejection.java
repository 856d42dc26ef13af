package io.tieout.domain.collection.casefile;

import io.tieout.domain.decision.Rejection;
import java.time.Instant;

/** Why the case of an account says no. */
public sealed interface CollectionRejection extends Rejection {

    record NoticeNotFound(NoticeId notice) implements CollectionRejection {
        @Override
        public String message() {
            return "no message was ordered as " + notice.value() + "; look at the account's case";
        }

        @Override
        public String field() {
            return "notice";
        }
    }

    record NoticeWentOut(NoticeId notice, Instant at) implements CollectionRejection {
        @Override
        public String message() {
            return "message "
                    + notice.value()
                    + " went out at "
                    + at
                    + "; what did not arrive is recorded as bounced";
        }

        @Override
        public String field() {
            return "notice";
        }
    }
}
