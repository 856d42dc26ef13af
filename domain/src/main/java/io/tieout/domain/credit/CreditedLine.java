package io.tieout.domain.credit;

import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.money.Money;

/**
 * One line of a credit memo: so much of one line of its invoice.
 *
 * @param position the invoice's line that it takes back, counted from 0
 * @param line as it stands on the credit memo
 * @param amount quantity times unit price, rounded half up
 */
public record CreditedLine(int position, InvoiceLine line, Money amount) {

    /** the position of what takes back no line, because it writes off what nobody will pay */
    static final int OF_NO_LINE = -1;

    /** whether it takes back a line of the invoice */
    public boolean isOfALine() {
        return position != OF_NO_LINE;
    }
}
