package io.tieout.domain.payment;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;

/** Who paid: an account of ours, or a customer that is linked to none. */
public sealed interface Payer {

    record Known(AccountId account) implements Payer {}

    record Stranger(DocumentLink customer) implements Payer {}
}
