package io.tieout.domain.agreement;

import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.BillingDraft;
import io.tieout.domain.revenue.BillingTerms;
import io.tieout.domain.revenue.BillingTerms.ApprovedTime;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.BillingTerms.InAdvance;
import io.tieout.domain.revenue.BillingTerms.InArrears;
import io.tieout.domain.revenue.BillingTerms.PerMilestone;
import io.tieout.domain.revenue.BillingTerms.Renewal;
import io.tieout.domain.revenue.BillingTerms.Retainer;
import io.tieout.domain.revenue.BillingTerms.Term;
import io.tieout.domain.revenue.Change;
import io.tieout.domain.revenue.Schedule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the rest of a price is billed after a change. What was drafted stays drafted; the rest is
 * spread over the periods that were not, or billed at once if all were.
 */
final class Rebilling {

    /** longer than any agreement: a hundred years of months */
    private static final int ONE_PERIOD = 1_200;

    private Rebilling() {}

    /** the terms after a change; a credit is given by a credit memo and leaves them as they are */
    static BillingTerms after(Deal deal, Change change, Schedule schedule) {
        if (change instanceof Change.Credit || change instanceof Change.ChangeOrder) {
            return deal.billing();
        }
        Money rest = schedule.total().minus(deal.draftedAmount());
        Span span = new Span(firstOn(change), lastOn(change, schedule));
        return switch (deal.billing()) {
            case InAdvance(_, var term) -> new InAdvance(rest, restOf(deal, term, span));
            case InArrears(_, var term) -> new InArrears(rest, restOf(deal, term, span));
            case Retainer retainer -> until(retainer, span.lastOn());
            case Renewal(var price, var firstOn, var months, var until) ->
                    new Renewal(
                            price,
                            firstOn,
                            months,
                            until.isBefore(span.lastOn()) ? until : span.lastOn());
            case PerMilestone _, ApprovedTime _ -> deal.billing();
        };
    }

    /** The days that a change is about. */
    private record Span(LocalDate firstOn, LocalDate lastOn) {}

    private static LocalDate firstOn(Change change) {
        return switch (change) {
            case Change.SeparateContract(_, var firstOn, _) -> firstOn;
            case Change.Prospective(_, var from, _) -> from;
            case Change.CumulativeCatchUp(_, _, _, var on) -> on;
            case Change.Correction(_, var firstOn, _) -> firstOn;
            case Change.Cancellation(var lastOn, _) -> lastOn;
            case Change.Credit(_, var on) -> on;
            case Change.Delivered(_, _, var on) -> on;
            case Change.TakenBack(_, _, var on) -> on;
            case Change.ChangeOrder _ -> LocalDate.EPOCH;
        };
    }

    private static LocalDate lastOn(Change change, Schedule schedule) {
        return change instanceof Change.Cancellation end
                ? end.lastOn()
                : schedule.lastOn().orElse(LocalDate.EPOCH);
    }

    /** the periods that were not drafted; if all were, one from the day of the change on */
    private static Term restOf(Deal deal, Term term, Span span) {
        LocalDate nextOn =
                deal.drafted().stream()
                        .map(draft -> draft.servedTo().plusDays(1))
                        .max(LocalDate::compareTo)
                        .orElse(term.firstOn());
        if (!nextOn.isAfter(span.lastOn())) {
            return new Term(nextOn, span.lastOn(), term.everyMonths());
        }
        LocalDate day = undrafted(deal, span.firstOn());
        return new Term(day, day.isAfter(span.lastOn()) ? day : span.lastOn(), ONE_PERIOD);
    }

    /** that day, or the first behind it that names nothing that was drafted */
    private static LocalDate undrafted(Deal deal, LocalDate from) {
        LocalDate day = from;
        while (deal.draftedKeys().contains(day.toString())) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** one that had not begun by then is worth nothing, so that it is never billed */
    private static Retainer until(Retainer retainer, LocalDate lastOn) {
        Term term = retainer.term();
        if (lastOn.isBefore(term.firstOn())) {
            return new Retainer(Money.zero(retainer.perPeriod().currency()), term);
        }
        return lastOn.isBefore(term.lastOn())
                ? new Retainer(
                        retainer.perPeriod(), new Term(term.firstOn(), lastOn, term.everyMonths()))
                : retainer;
    }

    /** what was delivered is billed too, where deliveries are billed */
    static BillingTerms with(Deal deal, Delivery delivery) {
        return switch (deal.billing()) {
            case PerMilestone(var accepted) -> new PerMilestone(plus(accepted, delivery));
            case ApprovedTime(var approved) -> new ApprovedTime(plus(approved, delivery));
            case InAdvance _, InArrears _, Retainer _, Renewal _ -> deal.billing();
        };
    }

    /** what was not drafted yet is drafted as it is now; what was, is mended by a credit memo */
    static BillingTerms instead(Deal deal, Delivery was, Delivery now) {
        return switch (deal.billing()) {
            case PerMilestone(var accepted) -> new PerMilestone(replaced(accepted, was, now));
            case ApprovedTime(var approved) -> new ApprovedTime(replaced(approved, was, now));
            case InAdvance _, InArrears _, Retainer _, Renewal _ -> deal.billing();
        };
    }

    /** a term that is billed anew is earned over its days; the first is in the schedule already */
    static Schedule renewed(Deal deal, BillingDraft draft) {
        boolean isFirst =
                deal.schedule()
                        .lastOn()
                        .filter(last -> !draft.servedFrom().isAfter(last))
                        .isPresent();
        if (!(deal.billing() instanceof Renewal) || isFirst) {
            return deal.schedule();
        }
        Schedule term = Schedule.subscription(draft.amount(), draft.servedFrom(), draft.servedTo());
        return new Schedule(
                term.currency(),
                Stream.concat(deal.schedule().slices().stream(), term.slices().stream()).toList());
    }

    private static List<Delivery> plus(List<Delivery> present, Delivery more) {
        return Stream.concat(present.stream(), Stream.of(more)).toList();
    }

    private static List<Delivery> replaced(List<Delivery> present, Delivery was, Delivery now) {
        return present.stream().map(each -> each.equals(was) ? now : each).toList();
    }
}
