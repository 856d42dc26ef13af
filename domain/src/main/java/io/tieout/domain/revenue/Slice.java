package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A part of the price, and when it is earned. */
public sealed interface Slice {

    /** all of it */
    Money amount();

    /** what of it is earned at the end of that day */
    Money earnedBy(LocalDate day);

    /** what of it lies on or before that day, earning the same on each of those days */
    Optional<Slice> until(LocalDate day);

    /** what of it lies behind that day, earning the same on each of those days */
    Optional<Slice> after(LocalDate day);

    /** the same days with so much less to earn */
    Slice lessBy(Money taken);

    /**
     * Evenly by day: a window of days in a curve from nothing on the eve of {@code firstOn} to the
     * whole on {@code lastOn}. Rounding half up along the curve leaves no cent behind: what two
     * neighbouring windows earn is what one over both would.
     *
     * @param fromOn the first day of the window, {@code throughOn} its last
     */
    record OverDays(
            Money whole, LocalDate firstOn, LocalDate lastOn, LocalDate fromOn, LocalDate throughOn)
            implements Slice {

        public OverDays {
            boolean isOrdered =
                    !fromOn.isBefore(firstOn)
                            && !throughOn.isBefore(fromOn)
                            && !lastOn.isBefore(throughOn);
            if (!isOrdered) {
                throw new IllegalArgumentException(
                        "expected days in order but got "
                                + firstOn
                                + ", "
                                + fromOn
                                + ", "
                                + throughOn
                                + ", "
                                + lastOn);
            }
        }

        /** all of it over all of these days, both included */
        public static OverDays of(Money whole, LocalDate firstOn, LocalDate lastOn) {
            return new OverDays(whole, firstOn, lastOn, firstOn, lastOn);
        }

        @Override
        public Money amount() {
            return earnedBy(throughOn);
        }

        @Override
        public Money earnedBy(LocalDate day) {
            if (day.isBefore(fromOn)) {
                return Money.zero(whole.currency());
            }
            LocalDate end = day.isAfter(throughOn) ? throughOn : day;
            return curve(end).minus(curve(fromOn.minusDays(1)));
        }

        @Override
        public Optional<Slice> until(LocalDate day) {
            if (day.isBefore(fromOn)) {
                return Optional.empty();
            }
            LocalDate end = day.isAfter(throughOn) ? throughOn : day;
            return Optional.of(new OverDays(whole, firstOn, lastOn, fromOn, end));
        }

        @Override
        public Optional<Slice> after(LocalDate day) {
            if (!day.isBefore(throughOn)) {
                return Optional.empty();
            }
            LocalDate start = day.isBefore(fromOn) ? fromOn : day.plusDays(1);
            return Optional.of(new OverDays(whole, firstOn, lastOn, start, throughOn));
        }

        @Override
        public Slice lessBy(Money taken) {
            return of(amount().minus(taken), fromOn, throughOn);
        }

        private Money curve(LocalDate day) {
            long elapsed = ChronoUnit.DAYS.between(firstOn, day) + 1;
            long days = ChronoUnit.DAYS.between(firstOn, lastOn) + 1;
            BigDecimal minor =
                    BigDecimal.valueOf(whole.minorUnits())
                            .multiply(BigDecimal.valueOf(elapsed))
                            .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
            return Money.ofMinor(minor.longValueExact(), whole.currency());
        }
    }

    /** At once. A negative amount takes back what was earned before. */
    record OnDay(Money amount, LocalDate on, String what) implements Slice {

        @Override
        public Money earnedBy(LocalDate day) {
            return day.isBefore(on) ? Money.zero(amount.currency()) : amount;
        }

        @Override
        public Optional<Slice> until(LocalDate day) {
            return day.isBefore(on) ? Optional.empty() : Optional.of(this);
        }

        @Override
        public Optional<Slice> after(LocalDate day) {
            return day.isBefore(on) ? Optional.of(this) : Optional.empty();
        }

        @Override
        public Slice lessBy(Money taken) {
            return new OnDay(amount.minus(taken), on, what);
        }
    }

    /** Not before something happens: a milestone is accepted, time is logged. */
    record Pending(Money amount, String what) implements Slice {

        @Override
        public Money earnedBy(LocalDate day) {
            return Money.zero(amount.currency());
        }

        @Override
        public Optional<Slice> until(LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<Slice> after(LocalDate day) {
            return Optional.of(this);
        }

        @Override
        public Slice lessBy(Money taken) {
            return new Pending(amount.minus(taken), what);
        }
    }
}
