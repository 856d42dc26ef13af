package io.tieout.application.why;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentId;
import java.util.UUID;

/** What can be asked about. */
public sealed interface Subject {

    /** An invoice: its state, its figures, and the steps of collection on it. */
    record OfInvoice(InvoiceId id) implements Subject {}

    /** A payment: where its money is. */
    record OfPayment(PaymentId id) implements Subject {}

    /** A credit memo: what it takes back, and where it is used. */
    record OfCreditMemo(CreditMemoId id) implements Subject {}

    /** An account: what is collected from it, and what it may do. */
    record OfAccount(AccountId id) implements Subject {}

    /** Something that was asked of the accounting system. */
    record OfOperation(UUID id) implements Subject {}
}
