package io.tieout.domain.collection.policy;

import static io.tieout.domain.collection.policy.PolicyExamples.ALERT;
import static io.tieout.domain.collection.policy.PolicyExamples.BLOCK;
import static io.tieout.domain.collection.policy.PolicyExamples.END;
import static io.tieout.domain.collection.policy.PolicyExamples.FEE;
import static io.tieout.domain.collection.policy.PolicyExamples.REMIND;
import static io.tieout.domain.collection.policy.PolicyExamples.RESTRICT;
import static io.tieout.domain.collection.policy.PolicyExamples.TEXAS;
import static io.tieout.domain.collection.policy.PolicyExamples.USD;
import static io.tieout.domain.collection.policy.PolicyExamples.WARN;
import static io.tieout.domain.collection.policy.PolicyExamples.ladder;
import static io.tieout.domain.collection.policy.PolicyExamples.noLimit;
import static io.tieout.domain.collection.policy.PolicyExamples.onePercentMonthly;
import static io.tieout.domain.collection.policy.PolicyExamples.remind;
import static io.tieout.domain.collection.policy.PolicyExamples.rules;
import static io.tieout.domain.collection.policy.PolicyExamples.step;
import static io.tieout.domain.collection.policy.PolicyExamples.weekdays;
import static io.tieout.domain.collection.policy.PolicyExamples.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyCheckTest {

    private static final Warning WARNING = new Warning("warn", 5);

    @Test
    void aLadderThatWarnsBeforeItHurtsPasses() {
        assertThat(PolicyCheck.flaws(ladder(), List.of(noLimit()))).isEmpty();
    }

    @Test
    void aBlockBeforeTheFirstReminderIsRefused() {
        Step early = step("block", 9, new Action.Block(WARNING));

        refused(rules(early, WARN), "steps.block", "comes before the first reminder");
        refused(rules(early, ALERT), "steps.block", "comes before the first reminder");
    }

    @Test
    void aChannelByWhichNobodyWritesToCustomersIsRefused() {
        for (Channel channel : List.of(Channel.CHAT, Channel.WEBHOOK)) {
            refused(
                    rules(step("other", 4, new Action.Remind(channel))),
                    "steps.other",
                    "writes to customers by " + channel);
        }
    }

    @Test
    void aHarshStepBeforeItsWarningHasRunIsRefused() {
        Step early = step("restrict", 15, new Action.Restrict(WARNING));

        refused(
                rules(REMIND, WARN, early),
                "steps.restrict",
                "on day 15 comes before the 5 days after 'warn' are over; move it to day 16");
    }

    @Test
    void aHarshStepWhoseWarningIsNoReminderIsRefused() {
        Step strange = step("restrict", 40, new Action.Restrict(new Warning("alert-30", 5)));

        refused(rules(REMIND, ALERT, strange), "steps.restrict", "needs the reminder 'alert-30'");
    }

    @Test
    void aStepWithinTheGraceIsRefused() {
        refused(rules(remind("early", 2)), "steps.early", "within the grace of 2 days");
    }

    @Test
    void aStepThatNothingIsLeftForIsRefused() {
        Step late = step("late-restriction", 50, new Action.Restrict(WARNING));
        Step second = step("second-fee", 60, new Action.ChargeFee(WARNING));

        refused(rules(REMIND, WARN, BLOCK, late), "steps.late-restriction", "behind 'block'");
        refused(rules(REMIND, WARN, FEE, second), "steps.second-fee", "behind 'fee'");
        refused(rules(REMIND, WARN, END, remind("last", 100)), "steps.last", "behind 'end'");
        refused(rules(REMIND, remind("again", 3)), "steps.again", "behind 'remind'");
    }

    @Test
    void aStepAfterFiveYearsIsRefused() {
        refused(rules(REMIND, remind("late", 1_831)), "steps.late", "more than 1830 days");
    }

    @Test
    void anUnusableNameIsRefused() {
        refused(rules(remind("First one", 3)), "steps.First one", "is no name");
        refused(rules(REMIND, remind("remind", 9)), "steps.remind", "stands twice");
    }

    @Test
    void aPolicyWithoutStepsIsRefused() {
        refused(rules(), "steps", "1 to 40 steps, got 0");
    }

    @Test
    void moreRemindersThanTheRateLetsOutAreRefused() {
        CollectionRules crowded =
                within(
                        rules(REMIND, remind("second", 5), remind("third", 9)),
                        weekdays(),
                        new ContactRate(2, 7));

        refused(crowded, "steps.third", "3. reminder within 7 days");
        assertThat(PolicyCheck.flaws(within(crowded, weekdays(), new ContactRate(2, 6)), List.of()))
                .isEmpty();
    }

    @Test
    void hoursAndRatesThatLetNothingOutAreRefused() {
        ContactHours night =
                new ContactHours(
                        LocalTime.of(17, 0),
                        LocalTime.of(9, 0),
                        EnumSet.allOf(DayOfWeek.class),
                        Set.of());
        ContactHours never =
                new ContactHours(LocalTime.of(9, 0), LocalTime.of(17, 0), Set.of(), Set.of());

        refused(within(rules(REMIND), night, new ContactRate(1, 1)), "hours", "never open");
        refused(within(rules(REMIND), never, new ContactRate(1, 1)), "hours.days", "business day");
        refused(within(rules(REMIND), weekdays(), new ContactRate(0, 1)), "rate", "no reminder");
        refused(within(rules(REMIND), weekdays(), new ContactRate(1, 0)), "rate", "no reminder");
    }

    @Test
    void aFeeAboveTheLegalCapIsRefusedAndNamesWhoseLaw() {
        FeeCap ten =
                new FeeCap(
                        TEXAS,
                        USD,
                        LocalDate.of(2020, 1, 1),
                        new RateLimit.AtMost(Percent.of("10")),
                        new Limit.None(),
                        0,
                        true,
                        Money.zero(USD));

        assertThat(PolicyCheck.flaws(rules(REMIND, WARN, FEE), List.of(ten)))
                .containsExactly(
                        new Flaw(
                                "fees",
                                "1 % every 1 months is above the law's 10 % a year; ask for less"
                                        + " (US-TX, BUSINESS)"));
    }

    @Test
    void aFeeStepWithoutTermsAndTermsWithoutAFeeStepAreRefused() {
        refused(with(List.of(FEE), List.of()), "fees", "no terms are named");
        refused(with(List.of(), List.of(onePercentMonthly())), "fees", "no step charges them");
    }

    @Test
    void twoTermsOrTwoLeastSumsForOneCurrencyAreRefused() {
        refused(
                with(List.of(FEE), List.of(onePercentMonthly(), onePercentMonthly())),
                "fees",
                "two for USD");
        refused(
                least(List.of(Money.of("1", USD), Money.of("2", USD))),
                "leastOverdue",
                "two for USD");
        refused(least(List.of(Money.of("-1", USD))), "leastOverdue", "zero or more");
    }

    @Test
    void aGraceBelowZeroAndTooManyExemptionsAreRefused() {
        AccountId account = new AccountId(new UUID(1, 1));

        refused(bounds(-1, 0, account), "graceDays", "got -1");
        refused(bounds(2, 101, account), "exempt", "got 101");
    }

    @Test
    void aBoundItselfIsWithinIt() {
        AccountId account = new AccountId(new UUID(1, 1));
        Step last = remind("last", 1_830);

        passes(bounds(0, 100, account));
        passes(rules(REMIND, last));
        passes(within(rules(REMIND), weekdays(), new ContactRate(1, 1)));
        assertThat(PolicyCheck.flaws(bounds(1_830, 0, account), List.of()))
                .extracting(Flaw::field)
                .containsExactly("steps.remind");
        refused(bounds(1_831, 0, account), "graceDays", "0 to 1830 days, got 1831");
    }

    @Test
    void aPolicyHasFortySteps() {
        Step[] many =
                IntStream.range(0, 41)
                        .mapToObj(i -> step("alert-" + i, 3 + i, new Action.AlertOwner()))
                        .toArray(Step[]::new);

        passes(rules(Arrays.copyOf(many, 40)));
        refused(rules(many), "steps", "1 to 40 steps, got 41");
    }

    @Test
    void aHarshStepOnTheDayOfTheFirstReminderComesAfterIt() {
        Step same = step("restrict", 10, new Action.Restrict(new Warning("warn", 0)));

        refused(rules(WARN, same), "steps.restrict", "move it to day 11");
    }

    @Test
    void aRateThatLetsNothingOutIsSaidOnceAndNotOfEachReminder() {
        assertThat(
                        PolicyCheck.flaws(
                                within(rules(REMIND, WARN), weekdays(), new ContactRate(0, 7)),
                                List.of()))
                .extracting(Flaw::field)
                .containsExactly("rate");
    }

    @Test
    void onlyRemindersAreCountedAgainstTheRate() {
        passes(
                within(
                        rules(REMIND, step("told", 4, new Action.AlertOwner())),
                        weekdays(),
                        new ContactRate(1, 7)));
    }

    @Test
    void aCapOfAnotherCurrencyIsNoCapForTheFee() {
        FeeCap none =
                new FeeCap(
                        TEXAS,
                        new Currency("EUR"),
                        LocalDate.of(2020, 1, 1),
                        new RateLimit.AtMost(Percent.of("0.1")),
                        new Limit.None(),
                        0,
                        true,
                        Money.zero(new Currency("EUR")));

        assertThat(PolicyCheck.flaws(rules(REMIND, WARN, FEE), List.of(none))).isEmpty();
    }

    @Test
    void leastSumsAndFeesAreThoseOfTheCurrency() {
        Currency euro = new Currency("EUR");
        CollectionRules rules = rules(REMIND, WARN, FEE);

        assertThat(rules.leastOverdue(USD)).isEqualTo(Money.of("5.00", USD));
        assertThat(rules.leastOverdue(euro)).isEqualTo(Money.zero(euro));
        assertThat(rules.fees(USD)).contains(onePercentMonthly());
        assertThat(rules.fees(euro)).isEmpty();
    }

    private static void passes(CollectionRules rules) {
        assertThat(PolicyCheck.flaws(rules, List.of())).isEmpty();
    }

    private static CollectionRules bounds(int graceDays, int exempt, AccountId account) {
        CollectionRules rules = rules(REMIND);
        return new CollectionRules(
                rules.steps(),
                graceDays,
                rules.hours(),
                rules.rate(),
                rules.leastOverdue(),
                Collections.nCopies(exempt, account),
                rules.fees());
    }

    private static CollectionRules least(List<Money> least) {
        CollectionRules rules = rules(REMIND);
        return new CollectionRules(
                rules.steps(), 2, rules.hours(), rules.rate(), least, List.of(), List.of());
    }

    private static CollectionRules with(List<Step> more, List<FeeTerms> fees) {
        CollectionRules rules = rules(REMIND, WARN, RESTRICT);
        List<Step> steps = new ArrayList<>(rules.steps());
        steps.addAll(more);
        return new CollectionRules(
                steps, 2, rules.hours(), rules.rate(), List.of(), List.of(), fees);
    }

    private static void refused(CollectionRules rules, String field, String part) {
        assertThat(PolicyCheck.flaws(rules, List.of()))
                .anySatisfy(flaw -> {
                    assertThat(flaw.field()).isEqualTo(field);
                    assertThat(flaw.message()).contains(part);
                });
    }
}
