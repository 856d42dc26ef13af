package io.tieout.application.credit;

import io.tieout.application.invoice.InvoiceViews.SignatureView;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Credit memos as they stand now. Never waits on the accounting system. */
public interface CreditMemoViews {

    /** Where a credit memo is in its life, as people see it. */
    enum Status {
        DRAFT,
        SUBMITTED,
        AWAITING_SECOND_APPROVAL,
        APPROVED,
        /** stands in the books, and some of it is free */
        OPEN,
        /** stands in the books, and payments use all of it */
        USED_UP,
        DISCARDED,
        /** stood in the books once, and nothing of it is left there */
        VOIDED
    }

    /**
     * One credit memo.
     *
     * @param charged what it brings: the total, and what landed once it did
     * @param left what no payment uses; zero once discarded or voided
     * @param cancelled what it brought before it was voided; zero while it stands
     * @param documentId its id in the accounting system; empty until pushed
     * @param documentNumber the number given there; empty until pushed
     * @param verdict how what landed stands to what was approved; empty until pushed
     * @param signatures one or two, in the order in which they were given
     * @param lastProblem why the last push or application failed, or how the landed document
     *     differs; empty if all is well
     */
    record CreditMemoView(
            CreditMemoId id,
            long version,
            Status status,
            CreditMemoContent content,
            Money charged,
            Money left,
            Money cancelled,
            String documentId,
            String documentNumber,
            Optional<Verdict> verdict,
            String lastProblem,
            List<String> makers,
            String approvedBy,
            List<SignatureView> signatures,
            Instant draftedAt,
            Instant changedAt) {}

    /** Every criterion narrows; an empty set or optional does not. */
    record CreditMemoFilter(
            Optional<AccountId> account, Optional<InvoiceId> invoice, Set<Status> statuses) {}

    Optional<CreditMemoView> find(Viewer viewer, CreditMemoId id);

    /** for batch loading: those of these that there are, in no order */
    List<CreditMemoView> findAll(Viewer viewer, Set<CreditMemoId> ids);

    /** newest first */
    Page<CreditMemoView> list(Viewer viewer, CreditMemoFilter filter, PageRequest page);

    /** for batch loading: what takes back each of these invoices, oldest first */
    Map<InvoiceId, List<CreditMemoView>> ofInvoices(Viewer viewer, Set<InvoiceId> invoices);

    /** for rules that need uniqueness: who holds this number */
    Optional<CreditMemoId> holderOfNumber(String number);

    /**
     * What all credit memos of an invoice but the discarded and voided ones and {@code own} say.
     * Until the transaction at hand ends, nobody else is answered this for the same invoice, so
     * that two credit memos never share what is left for one.
     */
    List<CreditMemoContent> takenOf(InvoiceId invoice, CreditMemoId own);

    /** which of our credit memos stands under this document id in the accounting system */
    Optional<CreditMemoId> byDocument(Viewer viewer, String documentId);
}
