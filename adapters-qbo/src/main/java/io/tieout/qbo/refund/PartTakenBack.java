package io.tieout.qbo.refund;

import static io.tieout.qbo.client.Records.decimal;
import static io.tieout.qbo.client.Records.money;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.qbo.refund.PaymentChange.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Makes room on a payment for what was taken back of it: first what it left unapplied, then what it
 * pays of invoices, the one made last first. Lines that link anything else stay.
 */
final class PartTakenBack {

    private static final Comparator<Line> LAST_MADE_FIRST =
            comparingInt((Line line) -> line.linkedId().length())
                    .thenComparing(comparing(Line::linkedId))
                    .reversed();

    private PartTakenBack() {}

    /** what it left unapplied and what it pays of invoices */
    static Money left(JsonNode payment, Currency currency) {
        return PaymentChange.lines(payment).stream()
                .filter(Line::isOfInvoice)
                .map(line -> Money.of(line.amount(), currency))
                .reduce(money(payment, "UnappliedAmt", currency), Money::plus);
    }

    /** the payment as it stands, with the expense in the place of as much of what it pays */
    static PaymentChange of(JsonNode payment, Money amount, String expense) {
        List<Line> lines = PaymentChange.lines(payment);
        BigDecimal rest = amount.toDecimal().subtract(decimal(payment, "UnappliedAmt"));
        List<Line> reduced = new ArrayList<>(lines);
        for (Line line :
                lines.stream().filter(Line::isOfInvoice).sorted(LAST_MADE_FIRST).toList()) {
            BigDecimal taken = line.amount().min(rest.max(BigDecimal.ZERO));
            reduced.set(reduced.indexOf(line), line.less(taken));
            rest = rest.subtract(taken);
        }
        reduced.removeIf(line -> line.amount().signum() == 0);
        reduced.add(Line.ofExpense(amount, expense));
        return PaymentChange.of(payment, reduced);
    }
}
