package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.Change.Cancellation;
import io.tieout.domain.revenue.Change.ChangeOrder;
import io.tieout.domain.revenue.Change.Correction;
import io.tieout.domain.revenue.Change.Credit;
import io.tieout.domain.revenue.Change.CumulativeCatchUp;
import io.tieout.domain.revenue.Change.Delivered;
import io.tieout.domain.revenue.Change.Prospective;
import io.tieout.domain.revenue.Change.SeparateContract;
import io.tieout.domain.revenue.Change.TakenBack;
import io.tieout.domain.revenue.RevenueRejection.BeyondPending;
import io.tieout.domain.revenue.RevenueRejection.CreditBeyondPrice;
import io.tieout.domain.revenue.RevenueRejection.EarnedBeyondPrice;
import io.tieout.domain.revenue.RevenueRejection.EndsTooEarly;
import io.tieout.domain.revenue.RevenueRejection.NotPositive;
import io.tieout.domain.revenue.Slice.OnDay;
import io.tieout.domain.revenue.Slice.OverDays;
import io.tieout.domain.revenue.Slice.Pending;
import java.time.LocalDate;
import java.util.List;

/**
 * How each change turns one schedule into another. Whatever was earned before the first open day
 * stays as it is, day by day; what should have been earned there counts on the first open day.
 */
public final class Treatment {

    private final Schedule before;
    private final LocalDate firstOpenOn;

    private Treatment(Schedule before, LocalDate firstOpenOn) {
        this.before = before;
        this.firstOpenOn = firstOpenOn;
    }

    /**
     * the schedule after the change
     *
     * @param firstOpenOn the first day whose month is not posted
     * @throws RevenueRejected the change is out of order
     */
    public static Schedule of(Schedule before, Change change, LocalDate firstOpenOn) {
        var treatment = new Treatment(before, firstOpenOn);
        return switch (change) {
            case SeparateContract(var price, var firstOn, var lastOn) ->
                    before.plus(treatment.fromOpen(price, firstOn, lastOn));
            case Prospective(var price, var from, var lastOn) ->
                    treatment.prospective(price, treatment.open(from), lastOn);
            case CumulativeCatchUp(var price, var firstOn, var lastOn, var on) ->
                    treatment.catchUp(days(price, firstOn, lastOn), treatment.open(on));
            case Correction(var price, var firstOn, var lastOn) ->
                    treatment.correct(days(price, firstOn, lastOn));
            case Cancellation(var lastOn, var rest) -> treatment.cancel(lastOn, rest);
            case Credit(var amount, var on) -> treatment.credit(amount, treatment.open(on));
            case ChangeOrder(var what, var more) -> treatment.order(what, more);
            case Delivered(var what, var amount, var on) ->
                    treatment.deliver(what, amount, treatment.open(on));
            case TakenBack(var what, var amount, var on) ->
                    treatment.takeBack(what, amount, treatment.open(on));
        };
    }

    /** what would have been earned before the first open day is earned on it */
    private Schedule fromOpen(Money price, LocalDate firstOn, LocalDate lastOn) {
        Schedule asked = new Schedule(before.currency(), List.of(days(price, firstOn, lastOn)));
        Schedule late = asked.until(eve(firstOpenOn));
        return asked.after(eve(firstOpenOn))
                .plus(new OnDay(late.total(), firstOpenOn, "of posted months"));
    }

    private Schedule prospective(Money price, LocalDate from, LocalDate lastOn) {
        Schedule kept = before.until(eve(from));
        if (kept.total().exceeds(price)) {
            throw new RevenueRejected(
                    new EarnedBeyondPrice(kept.total().toString(), price.toString()));
        }
        return kept.plus(days(price.minus(kept.total()), from, lastOn));
    }

    private Schedule catchUp(OverDays wanted, LocalDate on) {
        Schedule kept = before.until(eve(on));
        Money behind = wanted.earnedBy(eve(on)).minus(kept.total());
        Schedule caughtUp = kept.plus(new OnDay(behind, on, "catch-up"));
        return wanted.after(eve(on)).map(caughtUp::plus).orElse(caughtUp);
    }

    private Schedule correct(OverDays wanted) {
        LocalDate eve = eve(firstOpenOn);
        Schedule kept = before.until(eve);
        Schedule pair =
                kept.plus(new OnDay(kept.total().negated(), firstOpenOn, "reversal"))
                        .plus(new OnDay(wanted.earnedBy(eve), firstOpenOn, "replacement"));
        return wanted.after(eve).map(pair::plus).orElse(pair);
    }

    private Schedule cancel(LocalDate lastOn, Change.Rest rest) {
        Money due =
                switch (rest) {
                    case CREDITED -> before.earnedBy(lastOn);
                    case RECOGNISED -> before.total();
                };
        boolean isOpen = !lastOn.isBefore(firstOpenOn);
        Schedule kept = before.until(isOpen ? lastOn : eve(firstOpenOn));
        return kept.plus(new OnDay(due.minus(kept.total()), open(lastOn), "cancellation"));
    }

    private Schedule credit(Money amount, LocalDate on) {
        demandPositive(amount);
        if (amount.exceeds(before.total())) {
            throw new RevenueRejected(
                    new CreditBeyondPrice(amount.toString(), before.total().toString()));
        }
        Schedule earned = before.until(eve(on));
        Schedule later = before.after(eve(on));
        Money deferred = later.total().isNegative() ? Money.zero(before.currency()) : later.total();
        Money first = amount.exceeds(deferred) ? deferred : amount;
        return earned.plus(later.lessFromTheEnd(first))
                .plus(new OnDay(first.minus(amount), on, "credit"));
    }

    private Schedule order(String what, Money more) {
        demandPositive(more);
        return before.pending(what)
                .map(known ->
                        before.without(known).plus(new Pending(known.amount().plus(more), what)))
                .orElseGet(() -> before.plus(new Pending(more, what)));
    }

    private Schedule deliver(String what, Money amount, LocalDate on) {
        demandPositive(amount);
        Pending known =
                before.pending(what)
                        .orElseGet(() -> new Pending(Money.zero(before.currency()), what));
        if (amount.exceeds(known.amount())) {
            throw new RevenueRejected(
                    new BeyondPending(what, amount.toString(), known.amount().toString()));
        }
        return before.without(known).plus(known.lessBy(amount)).plus(new OnDay(amount, on, what));
    }

    private Schedule takeBack(String what, Money amount, LocalDate on) {
        demandPositive(amount);
        return order(what, amount).plus(new OnDay(amount.negated(), on, what));
    }

    /** that day, or the first open one if it is posted */
    private LocalDate open(LocalDate day) {
        return day.isBefore(firstOpenOn) ? firstOpenOn : day;
    }

    private static LocalDate eve(LocalDate day) {
        return day.minusDays(1);
    }

    private static OverDays days(Money amount, LocalDate firstOn, LocalDate lastOn) {
        if (lastOn.isBefore(firstOn)) {
            throw new RevenueRejected(new EndsTooEarly(lastOn, firstOn));
        }
        return OverDays.of(amount, firstOn, lastOn);
    }

    private static void demandPositive(Money amount) {
        if (!amount.isPositive()) {
            throw new RevenueRejected(new NotPositive(amount.toString()));
        }
    }
}
