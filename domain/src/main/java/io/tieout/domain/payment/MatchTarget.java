package io.tieout.domain.payment;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;

/**
 * An invoice that a person matches money to, as it stands at that moment.
 *
 * @param documentId its id in the accounting system; empty if it does not stand there
 * @param owed what is still owed
 * @param amount how much of the payment shall settle it
 */
public record MatchTarget(
        InvoiceId invoice, String documentId, AccountId account, Money owed, Money amount) {}
