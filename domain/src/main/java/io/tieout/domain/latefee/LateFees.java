package io.tieout.domain.latefee;

import io.tieout.domain.latefee.FeeLine.Kind;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fees on one invoice, each for its own day from what was owed that day. The same question
 * always has the same answer, whenever it is asked.
 */
public final class LateFees {

    private final OverdueInvoice invoice;
    private final FeeTerms terms;
    private final FeeCaps caps;
    private final List<LateFee> fees = new ArrayList<>();

    private LateFees(OverdueInvoice invoice, FeeTerms terms, FeeCaps caps) {
        this.invoice = invoice;
        this.terms = terms;
        this.caps = caps;
    }

    /**
     * every fee from the first day through the last, oldest first, also those that come to nothing;
     * none once the invoice is settled for good
     */
    public static List<LateFee> of(
            OverdueInvoice invoice,
            FeeTerms terms,
            FeeCaps caps,
            LocalDate firstOn,
            LocalDate throughOn) {
        LateFees run = new LateFees(invoice, terms, caps);
        for (int period = 0; period < terms.rhythm().periods(); period++) {
            LocalDate on = terms.rhythm().on(firstOn, period);
            if (on.isAfter(throughOn) || invoice.history().isOverFrom(on)) {
                break;
            }
            run.fees.add(run.fee(period, on));
        }
        return List.copyOf(run.fees);
    }

    private LateFee fee(int period, LocalDate on) {
        Optional<FeeCap> cap = caps.on(invoice.venue(), terms.currency(), on);
        FeeOutcome basis = basis();
        if (basis != FeeOutcome.CHARGEABLE) {
            return none(period, on, basis);
        }
        if (cap.isEmpty()) {
            return none(period, on, FeeOutcome.NO_CAP_KNOWN);
        }
        if (ChronoUnit.DAYS.between(invoice.dueOn(), on) <= cap.get().graceDays()) {
            return none(period, on, FeeOutcome.WITHIN_LEGAL_GRACE);
        }
        return reckoned(period, on, cap.get());
    }

    private FeeOutcome basis() {
        return switch (invoice.basis()) {
            case FeeBasis.Unrecorded() -> FeeOutcome.NO_BASIS;
            case FeeBasis.Recorded(_, var sinceOn, _) when sinceOn.isAfter(invoice.issuedOn()) ->
                    FeeOutcome.BASIS_TOO_LATE;
            case FeeBasis.Recorded(_, _, var isShown) ->
                    isShown ? FeeOutcome.CHARGEABLE : FeeOutcome.NOT_ON_INVOICE;
        };
    }

    private LateFee reckoned(int period, LocalDate on, FeeCap cap) {
        CapRoom room = new CapRoom(caps, invoice, terms, fees);
        List<FeeLine> lines = new ArrayList<>();
        Money base = base(lines, on, room.compounded(cap, on));
        if (!base.isPositive()) {
            return new LateFee(period, on, lines, FeeOutcome.NOTHING_OVERDUE, base);
        }
        Money wanted = wanted(lines, base);
        Money fee =
                switch (room.on(cap, on)) {
                    case Limit.None() -> wanted;
                    case Limit.AtMost(var most) -> {
                        Money left = notNegative(most.minus(sum()));
                        lines.add(new FeeLine(Kind.LEFT_UNDER_CAP, left));
                        yield wanted.exceeds(left) ? left : wanted;
                    }
                };
        lines.add(new FeeLine(Kind.FEE, fee));
        return new LateFee(period, on, lines, outcome(wanted, fee), fee);
    }

    private Money base(List<FeeLine> lines, LocalDate on, Money compounded) {
        FeeBase owed = invoice.history().on(on);
        lines.add(new FeeLine(Kind.OPEN, owed.open()));
        lines.add(new FeeLine(Kind.HELD_BACK, owed.heldBack().negated()));
        lines.add(new FeeLine(Kind.CREDITS, owed.credits().negated()));
        if (!terms.isOnTax()) {
            lines.add(new FeeLine(Kind.TAX, owed.chasedTax().negated()));
        }
        lines.add(new FeeLine(Kind.EARLIER_FEES, compounded));
        Money base = owed.subject(terms.isOnTax()).plus(compounded);
        lines.add(new FeeLine(Kind.BASE, base));
        return base;
    }

    private Money wanted(List<FeeLine> lines, Money base) {
        Money wanted = terms.formula().on(base);
        lines.add(new FeeLine(Kind.BY_FORMULA, wanted));
        if (terms.least().exceeds(wanted)) {
            wanted = terms.least();
            lines.add(new FeeLine(Kind.RAISED_TO_MINIMUM, wanted));
        }
        Money lowered = terms.most().lower(wanted);
        if (wanted.exceeds(lowered)) {
            lines.add(new FeeLine(Kind.LOWERED_TO_MAXIMUM, lowered));
        }
        return lowered;
    }

    private static FeeOutcome outcome(Money wanted, Money fee) {
        if (fee.isZero()) {
            return wanted.isZero() ? FeeOutcome.NOTHING_OVERDUE : FeeOutcome.CAP_REACHED;
        }
        return wanted.exceeds(fee) ? FeeOutcome.LOWERED_TO_CAP : FeeOutcome.CHARGEABLE;
    }

    private LateFee none(int period, LocalDate on, FeeOutcome why) {
        return new LateFee(period, on, List.of(), why, Money.zero(terms.currency()));
    }

    private Money sum() {
        return fees.stream().map(LateFee::amount).reduce(Money.zero(terms.currency()), Money::plus);
    }

    private static Money notNegative(Money amount) {
        return amount.isNegative() ? Money.zero(amount.currency()) : amount;
    }
}
