package io.tieout.qbo.invoice;

import io.tieout.qbo.invoice.InvoiceBody.Memo;

/** What a document of ours says, as QuickBooks takes it. */
sealed interface SalesBody permits InvoiceBody, CreditMemoBody {

    /** of a document without a memo: an update that says it takes away one that is not ours */
    Memo NO_MEMO = new Memo("");

    /** the same with its memo, or with an empty one */
    SalesBody withMemo();
}
