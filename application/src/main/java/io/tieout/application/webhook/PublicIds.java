package io.tieout.application.webhook;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentId;

/** How records are called outside of Tieout. */
public interface PublicIds {

    String of(AccountId account);

    String of(InvoiceId invoice);

    String of(PaymentId payment);
}
