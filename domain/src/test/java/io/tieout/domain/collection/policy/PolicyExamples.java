package io.tieout.domain.collection.policy;

import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Rhythm;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Remind, warn, charge, alert, restrict, block, write off; on weekdays from nine to five. */
public final class PolicyExamples {

    public static final Currency USD = new Currency("USD");
    public static final Venue TEXAS = new Venue("US-TX", CustomerClass.BUSINESS);

    public static final Step REMIND = remind("remind", 3);
    public static final Step WARN = remind("warn", 10);
    public static final Step FEE = step("fee", 16, new Action.ChargeFee(new Warning("warn", 5)));
    public static final Step ALERT = step("alert-30", 30, new Action.AlertOwner());
    public static final Step RESTRICT =
            step("restrict", 20, new Action.Restrict(new Warning("warn", 5)));
    public static final Step BLOCK = step("block", 45, new Action.Block(new Warning("warn", 5)));
    public static final Step END =
            step("end", 90, new Action.Conclude(Ending.WRITE_OFF, new Warning("warn", 30)));

    private PolicyExamples() {}

    public static Step step(String name, int daysPastDue, Action action) {
        return new Step(name, daysPastDue, action);
    }

    public static Step remind(String name, int daysPastDue) {
        return step(name, daysPastDue, new Action.Remind(Channel.EMAIL));
    }

    public static ContactHours weekdays() {
        return new ContactHours(
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                Set.of());
    }

    public static FeeTerms onePercentMonthly() {
        return new FeeTerms(
                USD,
                new Formula.Proportion(Percent.of("1")),
                new Rhythm.EveryMonths(1),
                false,
                false,
                Money.zero(USD),
                new Limit.None());
    }

    public static FeeCap noLimit() {
        return new FeeCap(
                TEXAS,
                USD,
                LocalDate.of(2000, 1, 1),
                new RateLimit.None(),
                new Limit.None(),
                0,
                true,
                Money.zero(USD));
    }

    /** the whole ladder */
    public static CollectionRules ladder() {
        return rules(REMIND, WARN, FEE, ALERT, RESTRICT, BLOCK, END);
    }

    /** these steps; fees if one charges them */
    public static CollectionRules rules(Step... steps) {
        boolean charges =
                Stream.of(steps).anyMatch(step -> step.action() instanceof Action.ChargeFee);
        return new CollectionRules(
                List.of(steps),
                2,
                weekdays(),
                new ContactRate(2, 7),
                List.of(Money.of("5.00", USD)),
                List.of(),
                charges ? List.of(onePercentMonthly()) : List.of());
    }

    public static CollectionRules within(
            CollectionRules rules, ContactHours hours, ContactRate rate) {
        return new CollectionRules(
                rules.steps(),
                rules.graceDays(),
                hours,
                rate,
                rules.leastOverdue(),
                rules.exempt(),
                rules.fees());
    }
}
