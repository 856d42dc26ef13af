package io.tieout.application.payment;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.suggestion.OpenInvoice;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What payers owe, and what people matched of their money before. */
public interface OpenInvoices {

    /**
     * for batch loading: the invoices that each payer may settle, its own and those of accounts
     * whose customers stand below its customer, that stand in the accounting system and owe
     * something; the oldest debts of each account first
     */
    Map<AccountId, List<OpenInvoice>> of(Viewer viewer, Set<AccountId> payers);

    /** for batch loading: how often money of each account was matched by hand, if ever */
    Map<AccountId, Integer> matchedBefore(Viewer viewer, Set<AccountId> accounts);

    /** for batch loading: documents that these payments were matched to, and taken back from */
    Map<PaymentId, Set<String>> takenBack(Viewer viewer, Set<PaymentId> payments);
}
