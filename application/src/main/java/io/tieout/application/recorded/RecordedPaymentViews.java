package io.tieout.application.recorded;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Payments from elsewhere as they stand now. */
public interface RecordedPaymentViews {

    /** How far one has come. */
    enum Status {
        /** a payment in the books may be the same: it counts for nothing until a person says */
        SUSPECTED_DUPLICATE,
        /** it counts; the books have not answered */
        BOOKING,
        /** it counts and stands in the books */
        BOOKED,
        /** it counts; the books would not take it */
        REFUSED,
        /** the books knew it as another payment, which counts in its stead */
        DROPPED
    }

    /**
     * One of them.
     *
     * @param payment where its money is; names nothing until it counts
     * @param documentId its id in the books; empty until it stands there
     * @param problem why the books would not take it; empty if they did
     * @param suspects payments in the books of which nobody said yet whether they are the same
     * @param recordedAt in tenant time
     */
    record RecordedPaymentView(
            RecordedPaymentId id,
            long version,
            PaymentId payment,
            AccountId account,
            ProcessorReference reference,
            Money gross,
            Money fee,
            LocalDate receivedOn,
            Status status,
            String documentId,
            String problem,
            List<PaymentId> suspects,
            String recordedBy,
            Instant recordedAt) {

        /** what arrives */
        public Money net() {
            return gross.minus(fee);
        }
    }

    /** A payment that the books hold and nobody recorded here, by its reference there. */
    record Booked(PaymentId payment, String reference) {}

    Optional<RecordedPaymentView> find(Viewer viewer, RecordedPaymentId id);

    /** for batch loading: of payments that were recorded here; others are left out */
    List<RecordedPaymentView> ofPayments(Viewer viewer, Set<PaymentId> payments);

    /** latest first; only those that stand so, all when empty */
    Page<RecordedPaymentView> list(Viewer viewer, Set<Status> statuses, PageRequest page);

    /** which of them stands in the books as this document */
    Optional<RecordedPaymentId> standingAs(TenantId tenant, DocumentLink document);

    /** those that count, of this account, amount and day */
    List<RecordedPaymentView> counting(
            TenantId tenant, AccountId account, Money gross, LocalDate receivedOn);

    /** payments that others booked, of this account, amount and day */
    List<Booked> bookedByOthers(
            TenantId tenant, AccountId account, Money gross, LocalDate receivedOn);
}
