package io.tieout.application.payment;

import io.tieout.application.view.Viewer;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people decided about the money of payments, and what came of it. */
public interface PaymentDecisions {

    /** What was decided. */
    enum Kind {
        NOTED,
        CREDITED,
        UNCREDITED,
        IGNORED,
        UNIGNORED,
        MATCH_ORDERED,
        MATCH_LANDED,
        MATCH_REFUSED
    }

    /**
     * One decision about what is paid of one document, or of none.
     *
     * @param documentId empty for money that pays no document, and for a match as a whole
     * @param amount of a match, what the payment shall pay more of the document; negative for less
     * @param words the note or reason, or why a match was refused
     * @param at in tenant time
     */
    record Decision(
            PaymentId payment,
            Kind kind,
            String documentId,
            Optional<Money> amount,
            String words,
            String by,
            Instant at) {}

    /** for batch loading: the oldest first */
    Map<PaymentId, List<Decision>> of(Viewer viewer, Set<PaymentId> payments);
}
