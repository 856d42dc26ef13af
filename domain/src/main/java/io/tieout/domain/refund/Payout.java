package io.tieout.domain.refund;

import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * How somebody wants money paid out.
 *
 * @param number the number of the document, at most 21 characters
 * @param paidOn the accounting day
 * @param fromAccountId the account of the chart that the money leaves, by its id there
 */
public record Payout(String number, LocalDate paidOn, Money amount, String fromAccountId) {}
