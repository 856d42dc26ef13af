package io.tieout.application.refund;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.ReturnCause;
import io.tieout.domain.refund.RefundId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Refunds as they stand now. Never waits on the accounting system. */
public interface RefundViews {

    /** What was given back. The names are stored. */
    enum Kind {
        CREDIT_MEMO,
        PAYMENT,
        SALE,
        /** a payment that bounced */
        BOUNCE
    }

    /** Where a refund is in its life, as people see it. The names are stored. */
    enum Status {
        /** its document is on its way */
        ORDERED,
        /** its document stands in the books, and what it gives back is not linked to it yet */
        LANDED,
        /** it counts */
        SETTLED,
        /** nothing landed */
        REFUSED
    }

    /**
     * One refund.
     *
     * @param subject the credit memo, payment or invoice that it gives back, by its id here
     * @param linked what payments link of it
     * @param from the account that the money leaves; none if the payment itself was voided
     * @param documentId its id in the accounting system; empty until landed
     * @param verdict how what landed stands to what was allowed; empty until landed
     * @param lastProblem why nothing landed, or how it differs; empty if all is well
     */
    record RefundView(
            RefundId id,
            long version,
            Kind kind,
            Status status,
            AccountId account,
            UUID subject,
            String number,
            Money amount,
            Money linked,
            LocalDate paidOn,
            Target from,
            String documentId,
            Optional<Verdict> verdict,
            String lastProblem,
            String askedBy,
            String allowedBy,
            String reason,
            Instant orderedAt,
            Instant changedAt) {

        /** what it promises and does not count yet */
        public Money promised() {
            return switch (status) {
                case ORDERED, LANDED -> amount.minus(linked);
                case SETTLED, REFUSED -> Money.zero(amount.currency());
            };
        }
    }

    /** What went back by one document in the books. */
    record Return(RefundId refund, ReturnCause cause, LocalDate returnedOn) {}

    Optional<RefundView> find(Viewer viewer, RefundId id);

    /** for batch loading: the refunds of each of these credit memos, payments or invoices */
    Map<UUID, List<RefundView>> of(Viewer viewer, Set<UUID> subjects);

    /** for rules that need uniqueness: who holds this number; refused ones hold none */
    Optional<RefundId> holderOfNumber(String number);

    /**
     * Lets nobody else give back this credit memo, payment or sale until the transaction at hand
     * ends. Refunds are streams of their own: two that are ordered at once would each see all of it
     * left.
     */
    void hold(UUID subject);

    /** the refund whose document payments name so */
    Optional<RefundId> byLink(Viewer viewer, String linkedAs);

    /**
     * which of these documents, as payments name them, give money back; joins the transaction at
     * hand
     */
    Map<String, Return> linkedAs(Set<String> documentIds);
}
