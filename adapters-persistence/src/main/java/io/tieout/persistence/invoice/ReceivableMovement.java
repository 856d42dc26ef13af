package io.tieout.persistence.invoice;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;

/**
 * A change of what an account owes, at its accounting date. All movements up to a day sum to the
 * aging as of that day.
 *
 * <p>Settling moves an amount from "unapplied" to the invoice in one movement, written by the
 * invoice alone: a cent is never counted twice or missed, also not in the moment between a
 * payment's allocation and its application.
 */
public sealed interface ReceivableMovement {

    AccountId account();

    Currency currency();

    LocalDate effectiveOn();

    /** An invoice charges its account, or no longer does (negative). */
    record Charge(
            AccountId account,
            Currency currency,
            LocalDate effectiveOn,
            LocalDate dueOn,
            long owedMinor)
            implements ReceivableMovement {}

    /** A payment settles so much of an invoice, or no longer does (negative). */
    record Settle(
            AccountId account,
            Currency currency,
            LocalDate effectiveOn,
            LocalDate dueOn,
            PaymentId payment,
            long settledMinor)
            implements ReceivableMovement {}

    /**
     * Money of one customer settles an invoice of another: a credit of whoever paid gets less by
     * that, and none of whoever owed (negative). Comes in pairs that come to nothing.
     */
    record Lend(AccountId account, Currency currency, LocalDate effectiveOn, long lentMinor)
            implements ReceivableMovement {}

    /** A credit memo brings so much, or a payment brings it to bear instead (negative). */
    record Credit(AccountId account, Currency currency, LocalDate effectiveOn, long creditedMinor)
            implements ReceivableMovement {}

    /**
     * A document that somebody else entered leaves so much, or less than before (negative).
     *
     * @param leftMinor owed for an invoice or a journal entry, to the customer's credit for a
     *     credit memo
     */
    record Observe(
            AccountId account,
            Currency currency,
            LocalDate effectiveOn,
            LocalDate dueOn,
            ObservedKind kind,
            long leftMinor)
            implements ReceivableMovement {}

    /** Money came in and settles nothing yet, or went out again (negative). */
    record Receive(AccountId account, Currency currency, LocalDate effectiveOn, long receivedMinor)
            implements ReceivableMovement {}
}
