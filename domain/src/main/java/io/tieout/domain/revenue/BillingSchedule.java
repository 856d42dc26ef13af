package io.tieout.domain.revenue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Split;
import io.tieout.domain.revenue.BillingTerms.ApprovedTime;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.BillingTerms.InAdvance;
import io.tieout.domain.revenue.BillingTerms.InArrears;
import io.tieout.domain.revenue.BillingTerms.PerMilestone;
import io.tieout.domain.revenue.BillingTerms.Renewal;
import io.tieout.domain.revenue.BillingTerms.Retainer;
import io.tieout.domain.revenue.BillingTerms.Term;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which invoices are due to be drafted. A period is drafted once, whoever asks how often; the parts
 * of a price sum to it, and their service days neither overlap nor leave a gap.
 */
public final class BillingSchedule {

    /** periods of the longest agreement that is billed at once: a hundred years of months */
    private static final int MAX_PERIODS = 1_200;

    /** what a whole period weighs against one that the last day cuts short, in days of it */
    private static final long WHOLE = 10_000;

    private BillingSchedule() {}

    /**
     * those due by that day and not drafted, oldest first
     *
     * @param drafted the keys of what was drafted before
     */
    public static List<BillingDraft> due(BillingTerms terms, LocalDate today, Set<String> drafted) {
        return all(terms, today, drafted).stream()
                .filter(draft -> !draft.issuedOn().isAfter(today))
                .filter(draft -> Collections.disjoint(draft.keys(), drafted))
                .filter(draft -> draft.amount().isPositive())
                .sorted(Comparator.comparing(BillingDraft::issuedOn))
                .toList();
    }

    private static List<BillingDraft> all(
            BillingTerms terms, LocalDate today, Set<String> drafted) {
        return switch (terms) {
            case InAdvance(var price, var term) -> parts(price, term, true);
            case InArrears(var price, var term) -> parts(price, term, false);
            case Retainer(var perPeriod, var term) ->
                    periods(term).stream()
                            .map(period -> draft(period, period.firstOn(), perPeriod))
                            .toList();
            case Renewal renewal ->
                    renewals(
                            renewal, renewal.untilOn().isBefore(today) ? renewal.untilOn() : today);
            case PerMilestone(var accepted) ->
                    accepted.stream().map(BillingSchedule::draft).toList();
            case ApprovedTime(var approved) -> months(approved, drafted);
        };
    }

    /** Days that are billed together. */
    private record Period(LocalDate firstOn, LocalDate lastOn, long weight) {}

    private static List<BillingDraft> parts(Money price, Term term, boolean inAdvance) {
        List<Period> periods = periods(term);
        List<Money> amounts = Split.byWeights(price, periods.stream().map(Period::weight).toList());
        return IntStream.range(0, periods.size())
                .mapToObj(i -> {
                    Period period = periods.get(i);
                    LocalDate on = inAdvance ? period.firstOn() : period.lastOn().plusDays(1);
                    return draft(period, on, amounts.get(i));
                })
                .toList();
    }

    /** counted from the first day, so that a month that is short shortens no later one */
    private static List<Period> periods(Term term) {
        List<Period> periods = new ArrayList<>();
        LocalDate firstOn = term.firstOn();
        while (!firstOn.isAfter(term.lastOn())) {
            if (periods.size() == MAX_PERIODS) {
                throw new IllegalArgumentException(
                        "more than " + MAX_PERIODS + " periods in " + term);
            }
            LocalDate nextOn =
                    term.firstOn().plusMonths((periods.size() + 1L) * term.everyMonths());
            LocalDate lastOn = nextOn.minusDays(1);
            LocalDate cutOn = lastOn.isAfter(term.lastOn()) ? term.lastOn() : lastOn;
            periods.add(new Period(firstOn, cutOn, weight(firstOn, cutOn, nextOn)));
            firstOn = nextOn;
        }
        return periods;
    }

    private static long weight(LocalDate firstOn, LocalDate lastOn, LocalDate nextOn) {
        long days = ChronoUnit.DAYS.between(firstOn, lastOn) + 1;
        // A few days of a very long period still weigh something.
        return Math.max(1, WHOLE * days / ChronoUnit.DAYS.between(firstOn, nextOn));
    }

    /** counted from the first day too; each pays for its whole term */
    private static List<BillingDraft> renewals(Renewal renewal, LocalDate untilOn) {
        List<BillingDraft> drafts = new ArrayList<>();
        LocalDate firstOn = renewal.firstOn();
        while (!firstOn.isAfter(untilOn) && drafts.size() < MAX_PERIODS) {
            LocalDate nextOn =
                    renewal.firstOn().plusMonths((drafts.size() + 1L) * renewal.termMonths());
            Period term = new Period(firstOn, nextOn.minusDays(1), WHOLE);
            drafts.add(draft(term, firstOn, renewal.price()));
            firstOn = nextOn;
        }
        return drafts;
    }

    /** what is approved for a month that was drafted before is billed by itself */
    private static List<BillingDraft> months(List<Delivery> approved, Set<String> drafted) {
        Map<YearMonth, List<Delivery>> months =
                approved.stream()
                        .filter(each -> !drafted.contains(each.what()))
                        .collect(
                                groupingBy(
                                        each -> YearMonth.from(each.on()), TreeMap::new, toList()));
        return months.entrySet().stream()
                .map(month -> draft(month.getKey(), month.getValue()))
                .toList();
    }

    private static BillingDraft draft(YearMonth month, List<Delivery> worked) {
        LocalDate lastOn = month.atEndOfMonth();
        return new BillingDraft(
                worked.stream().map(Delivery::what).toList(),
                lastOn.plusDays(1),
                month.atDay(1),
                lastOn,
                worked.stream().map(Delivery::amount).reduce(Money::plus).orElseThrow());
    }

    private static BillingDraft draft(Delivery delivery) {
        return new BillingDraft(
                List.of(delivery.what()),
                delivery.on(),
                delivery.on(),
                delivery.on(),
                delivery.amount());
    }

    private static BillingDraft draft(Period period, LocalDate issuedOn, Money amount) {
        return new BillingDraft(
                List.of(period.firstOn().toString()),
                issuedOn,
                period.firstOn(),
                period.lastOn(),
                amount);
    }
}
