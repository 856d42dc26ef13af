package io.tieout.application.recorded;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.ledger.EntryStatus;
import io.tieout.domain.money.ExchangeRate;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
            Instant recordedAt,
            FeeView posted) {

        /** what arrives */
        public Money net() {
            return gross.minus(fee);
        }

        /** what of the fee is not posted; negative for what was given back since */
        public Money feeDue() {
            return fee.minus(posted.amount());
        }

        /**
         * the day to which what is due belongs: the payment's, also if only its rate was corrected,
         * or the one of the change
         */
        public LocalDate feeBelongsOn() {
            return posted.parts() == 0 || feeDue().isZero() ? receivedOn : posted.changedOn();
        }
    }

    /**
     * What of a processor's fee is posted.
     *
     * @param depositedTo the account that the payment went to in the books
     * @param atHome the same in the currency of the books; empty while nothing is posted, and in
     *     rows that are older than this
     * @param parts how many entries were posted
     * @param changedOn the day on which the processor changed its fee last
     * @param last the latest entry; empty while none was posted
     */
    record FeeView(
            Target depositedTo,
            Money amount,
            Optional<Money> atHome,
            int parts,
            LocalDate changedOn,
            Optional<FeeEntryView> last) {}

    /**
     * An entry of a fee.
     *
     * @param documentId its id in the books; empty until it stands there
     * @param problem why the books would not take it; empty if they did
     */
    record FeeEntryView(
            String number, LocalDate on, EntryStatus status, String documentId, String problem) {}

    /** A payment that the books hold and nobody recorded here, by its reference there. */
    record Booked(PaymentId payment, String reference) {}

    Optional<RecordedPaymentView> find(Viewer viewer, RecordedPaymentId id);

    /** for batch loading: of payments that were recorded here; others are left out */
    List<RecordedPaymentView> ofPayments(Viewer viewer, Set<PaymentId> payments);

    /** latest first; only those that stand so, all when empty */
    Page<RecordedPaymentView> list(Viewer viewer, Set<Status> statuses, PageRequest page);

    /**
     * those that count and of whose fee something is to be posted for a day until that one, be it
     * that the payment's rate was corrected since; the earliest payment first
     *
     * @param after the last of those that were asked for before; empty for the first ones
     */
    List<RecordedPaymentView> withFeeDue(
            TenantId tenant, LocalDate lastOn, Optional<RecordedPaymentView> after, int limit);

    /** what one unit of each payment's currency is worth at home, as far as the books say */
    Map<PaymentId, ExchangeRate> rates(TenantId tenant, Set<PaymentId> payments);

    /** which of them stands in the books as this document */
    Optional<RecordedPaymentId> standingAs(TenantId tenant, DocumentLink document);

    /** those that count, of this account, amount and day */
    List<RecordedPaymentView> counting(
            TenantId tenant, AccountId account, Money gross, LocalDate receivedOn);

    /** payments that others booked, of this account, amount and day */
    List<Booked> bookedByOthers(
            TenantId tenant, AccountId account, Money gross, LocalDate receivedOn);
}
