package io.tieout.domain.refund;

import io.tieout.domain.field.SentFields;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundRejection.BeyondRefundable;
import io.tieout.domain.refund.RefundRejection.BooksClosedThen;
import io.tieout.domain.refund.RefundRejection.InvalidRefund;
import io.tieout.domain.refund.RefundRejection.NothingToRefund;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an order to give money back must satisfy. */
public final class RefundRules {

    private static final int MAX_NUMBER = SentFields.REFUND_NUMBER.longest();

    private static final Pattern ONE_LINE = Pattern.compile("\\P{Cntrl}*");

    private RefundRules() {}

    /**
     * lets pass a number that a document can bear
     *
     * @throws RefundRejected it is empty, too long, or has a control character
     */
    public static void demandNumber(String number) {
        if (number.isBlank() || number.length() > MAX_NUMBER) {
            throw new RefundRejected(
                    new InvalidRefund(
                            "number",
                            "expected 1 to "
                                    + MAX_NUMBER
                                    + " characters but got "
                                    + number.length()));
        }
        if (!ONE_LINE.matcher(number).matches()) {
            throw new RefundRejected(
                    new InvalidRefund(
                            "number",
                            "it contains a line break, a tab or another control character; remove"
                                    + " it"));
        }
    }

    /**
     * lets pass a day on which the books are open
     *
     * @param closedThrough the last closed day; empty when nothing is closed
     * @throws RefundRejected the day is closed
     */
    public static void demandOpen(LocalDate day, Optional<LocalDate> closedThrough, String wayOut) {
        closedThrough
                .filter(closed -> !day.isAfter(closed))
                .ifPresent(closed -> {
                    throw new RefundRejected(new BooksClosedThen(day, closed, wayOut));
                });
    }

    /**
     * lets pass a day on which there is something to give back
     *
     * @throws RefundRejected what is given back did not exist then
     */
    public static void demandNotBefore(LocalDate day, LocalDate existsSince) {
        if (day.isBefore(existsSince)) {
            throw new RefundRejected(
                    new InvalidRefund(
                            "paidOn",
                            "paid on "
                                    + day
                                    + " is before "
                                    + existsSince
                                    + ", the day of what is given back; choose a later day"));
        }
    }

    /**
     * lets pass an amount that there is to give back
     *
     * @param left what is neither used nor promised
     * @throws RefundRejected it is another currency, not positive, or more than is left
     */
    public static void demandWithin(Money amount, Money left, String what) {
        if (!amount.currency().equals(left.currency())) {
            throw new RefundRejected(
                    new InvalidRefund(
                            "amount", "expected " + left.currency() + " but got " + amount));
        }
        if (!amount.isPositive()) {
            throw new RefundRejected(
                    new InvalidRefund(
                            "amount", "an amount to give back is positive, got " + amount));
        }
        if (!left.isPositive()) {
            throw new RefundRejected(
                    new NothingToRefund(what, "all of it is used, refunded or on its way"));
        }
        if (amount.exceeds(left)) {
            throw new RefundRejected(new BeyondRefundable(amount.toString(), left.toString()));
        }
    }
}
