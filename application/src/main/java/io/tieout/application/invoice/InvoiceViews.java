package io.tieout.application.invoice;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.policy.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Invoices as they stand now. Never waits on the accounting system. */
public interface InvoiceViews {

    /** Where an invoice is in its life, as people see it. */
    enum Status {
        DRAFT,
        SUBMITTED,
        AWAITING_SECOND_APPROVAL,
        APPROVED,
        PUSHED,
        PARTIALLY_PAID,
        PAID,
        /** paid in full, by a write-off: never stored, and staff alone see it */
        WRITTEN_OFF,
        VOIDING,
        VOIDED
    }

    /**
     * One invoice.
     *
     * @param balance what is still owed; the total until payments are applied, zero once paid or
     *     voided
     * @param documentId its id in the accounting system; empty until pushed
     * @param documentNumber the number given there; empty until pushed
     * @param signatures one or two, in the order in which they were given
     * @param landing empty until it stands in the accounting system
     * @param lastProblem why the last push or void failed, or how the landed document differs;
     *     empty if all is well
     */
    record InvoiceView(
            InvoiceId id,
            long version,
            Status status,
            InvoiceContent content,
            Totals totals,
            Money balance,
            String documentId,
            String documentNumber,
            String lastProblem,
            List<String> makers,
            String approvedBy,
            List<SignatureView> signatures,
            Optional<LandingView> landing,
            Instant draftedAt,
            Instant changedAt) {}

    /**
     * A signature that counts.
     *
     * @param at in tenant time; empty for those of before signatures were listed
     */
    record SignatureView(String by, Optional<Instant> at, Authority authority) {}

    /**
     * How what stands in the books stands to what was approved.
     *
     * @param isSettledAsApproved whether what goes out to the customer may follow from it
     * @param acceptedBy who took it for what was approved; empty if nobody did
     * @param booked what it is worth at home, and whom its tax is owed to
     */
    record LandingView(
            Verdict verdict,
            List<Difference> differences,
            boolean isSettledAsApproved,
            String acceptedBy,
            String acceptedBecause,
            Booked booked) {

        /** what follows from the differences and from who accepted them */
        public static LandingView of(
                List<Difference> differences,
                String acceptedBy,
                String acceptedBecause,
                Booked booked) {
            return new LandingView(
                    Verdict.on(differences),
                    List.copyOf(differences),
                    !acceptedBy.isEmpty()
                            || differences.stream()
                                    .noneMatch(each -> each.kind().needsAcceptance()),
                    acceptedBy,
                    acceptedBecause,
                    booked);
        }
    }

    /** A payment's part in settling one invoice. */
    record Settlement(InvoiceId invoice, PaymentId payment, Money amount, LocalDate effectiveOn) {}

    /** Every criterion narrows; an empty set, string or optional does not. */
    record InvoiceFilter(
            Optional<AccountId> account,
            Set<Status> statuses,
            Optional<LocalDate> dueFrom,
            Optional<LocalDate> dueTo,
            String text,
            Set<SyncState> syncStates) {}

    enum Order {
        ISSUED_ON_DESC,
        DUE_ON_ASC,
        NUMBER_ASC
    }

    Optional<InvoiceView> find(Viewer viewer, InvoiceId id);

    /** for batch loading: in no particular order, unknown ids left out */
    List<InvoiceView> findAll(Viewer viewer, Set<InvoiceId> ids);

    Page<InvoiceView> list(Viewer viewer, InvoiceFilter filter, Order order, PageRequest page);

    /** for batch loading: what settled each of these invoices, oldest first */
    Map<InvoiceId, List<Settlement>> settlements(Viewer viewer, Set<InvoiceId> invoices);

    /** for batch loading: which invoices each of these payments settles, oldest first */
    Map<PaymentId, List<Settlement>> settledBy(Viewer viewer, Set<PaymentId> payments);

    /**
     * who has this number in these books already, in words: another invoice of ours that is
     * approved or stands there, or what others entered; one statement
     */
    Optional<String> standsUnder(TenantId tenant, ConnectionId books, String number, InvoiceId own);

    /**
     * What there is before an invoice is written.
     *
     * @param holder of its number
     * @param currency in which its account is billed; empty when nobody opened the account
     */
    record Ground(Optional<InvoiceId> holder, Optional<Currency> currency) {}

    /** for rules, in the transaction at hand; one statement */
    Ground ground(TenantId tenant, String number, AccountId account);

    /** for rules that need uniqueness: who holds this number */
    Optional<InvoiceId> holderOfNumber(String number);

    /** which of our invoices stand under these document ids in the accounting system */
    Map<String, InvoiceId> byDocument(Set<String> documentIds);
}
