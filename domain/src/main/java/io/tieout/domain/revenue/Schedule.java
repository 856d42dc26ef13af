package io.tieout.domain.revenue;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the price of an agreement is earned. Its slices always sum to the price, to the cent.
 *
 * @param slices none of them worth nothing
 */
public record Schedule(Currency currency, List<Slice> slices) {

    public Schedule {
        slices = slices.stream().filter(slice -> !slice.amount().isZero()).toList();
        for (Slice slice : slices) {
            if (!slice.amount().currency().equals(currency)) {
                throw new IllegalArgumentException(
                        "expected " + currency + " but got " + slice.amount().currency());
            }
        }
    }

    /** of a subscription: evenly by day, from the first to the last, both included */
    public static Schedule subscription(Money price, LocalDate firstOn, LocalDate lastOn) {
        return new Schedule(price.currency(), List.of(Slice.OverDays.of(price, firstOn, lastOn)));
    }

    /** of parts that are each earned when they are accepted, or of a cap on time to be logged */
    public static Schedule pending(Currency currency, List<Slice.Pending> parts) {
        return new Schedule(currency, List.copyOf(parts));
    }

    /** the price */
    public Money total() {
        return sum(slices.stream().map(Slice::amount));
    }

    /** at the end of that day */
    public Money earnedBy(LocalDate day) {
        return sum(slices.stream().map(slice -> slice.earnedBy(day)));
    }

    /** in that month */
    public Money earnedIn(YearMonth month) {
        return earnedBy(month.atEndOfMonth()).minus(earnedBy(month.atDay(1).minusDays(1)));
    }

    /** what is not earned before something happens */
    public Money pending() {
        return sum(slices.stream().filter(Slice.Pending.class::isInstance).map(Slice::amount));
    }

    /** what is pending under this name; empty if nothing is */
    public Optional<Slice.Pending> pending(String what) {
        return slices.stream()
                .filter(Slice.Pending.class::isInstance)
                .map(Slice.Pending.class::cast)
                .filter(part -> part.what().equals(what))
                .findFirst();
    }

    /** the last day on which something is earned; empty if nothing is dated */
    public Optional<LocalDate> lastOn() {
        return slices.stream()
                .flatMap(slice ->
                        switch (slice) {
                            case Slice.OverDays days -> Stream.of(days.throughOn());
                            case Slice.OnDay(_, var on, _) -> Stream.of(on);
                            case Slice.Pending _ -> Stream.of();
                        })
                .max(LocalDate::compareTo);
    }

    /** the first day on which something is earned; empty if nothing is dated */
    public Optional<LocalDate> firstOn() {
        return slices.stream()
                .flatMap(slice ->
                        switch (slice) {
                            case Slice.OverDays days -> Stream.of(days.fromOn());
                            case Slice.OnDay(_, var on, _) -> Stream.of(on);
                            case Slice.Pending _ -> Stream.of();
                        })
                .min(LocalDate::compareTo);
    }

    /** the first day after that one on which something is earned; empty if nothing is dated then */
    public Optional<LocalDate> nextOn(LocalDate day) {
        return after(day).firstOn();
    }

    /** what is earned on or before that day, day by day as it was */
    Schedule until(LocalDate day) {
        return with(slices.stream().flatMap(slice -> slice.until(day).stream()).toList());
    }

    /** what is earned after that day or pending, day by day as it was */
    Schedule after(LocalDate day) {
        return with(slices.stream().flatMap(slice -> slice.after(day).stream()).toList());
    }

    Schedule plus(Slice slice) {
        return with(Stream.concat(slices.stream(), Stream.of(slice)).toList());
    }

    Schedule plus(Schedule other) {
        return with(Stream.concat(slices.stream(), other.slices.stream()).toList());
    }

    Schedule without(Slice slice) {
        List<Slice> rest = new ArrayList<>(slices);
        if (!rest.remove(slice)) {
            throw new IllegalArgumentException("no such slice: " + slice);
        }
        return with(rest);
    }

    /** with so much less to earn, taken from the end; never more than is there */
    Schedule lessFromTheEnd(Money taken) {
        List<Slice> rest = new ArrayList<>(slices);
        Money left = taken;
        for (int i = rest.size() - 1; i >= 0 && left.isPositive(); i--) {
            Slice slice = rest.get(i);
            if (slice.amount().isPositive()) {
                Money part = left.exceeds(slice.amount()) ? slice.amount() : left;
                rest.set(i, slice.lessBy(part));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw new IllegalArgumentException("cannot take " + taken + " from " + total());
        }
        return with(rest);
    }

    private Schedule with(List<Slice> changed) {
        return new Schedule(currency, changed);
    }

    private Money sum(Stream<Money> amounts) {
        return amounts.reduce(Money.zero(currency), Money::plus);
    }
}
