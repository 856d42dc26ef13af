package io.tieout.application.payment;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Payments as they stand now. */
public interface PaymentViews {

    /**
     * applied + queued + unapplied + credited + ignored + refunded + reversed = the highest total
     * ever seen
     *
     * @param total what it brings, money and credits
     * @param credit the part of the total that credits bring; the rest is money
     * @param unapplied pays no document and waits for a person
     * @param matchProblem why the last match was not carried out; empty if all is well
     */
    record PaymentView(
            PaymentId id,
            long version,
            Optional<AccountId> account,
            String documentId,
            Money total,
            Money credit,
            LocalDate receivedOn,
            String reference,
            Money applied,
            Money queued,
            Money unapplied,
            Money credited,
            Money ignored,
            Money refunded,
            Money reversed,
            Match match,
            String matchProblem) {}

    /** How the last order to pay other documents in the accounting system went. */
    enum Match {
        NONE,
        UNDERWAY,
        LANDED,
        REFUSED
    }

    Optional<PaymentView> find(Viewer viewer, PaymentId id);

    /** for batch loading */
    List<PaymentView> findAll(Viewer viewer, Set<PaymentId> ids);

    /** the invoices of ours that it settles at present */
    Set<InvoiceId> settles(Viewer viewer, PaymentId payment);

    /** So much of a payment settles a document that others entered. */
    record Elsewhere(PaymentId payment, String documentId, Money amount) {}

    /** for batch loading: by document */
    Map<PaymentId, List<Elsewhere>> elsewhere(Viewer viewer, Set<PaymentId> payments);

    /** payments with a part for this document that waits for a person, whatever the reason */
    List<PaymentId> waitingFor(Viewer viewer, String externalDocumentId);

    /** payments of this customer while it is linked to no account, earliest first */
    List<PaymentId> ofStranger(Viewer viewer, DocumentLink customer);

    /** payments that use the credit that stands under this document id at present */
    List<PaymentId> using(Viewer viewer, String externalDocumentId);
}
