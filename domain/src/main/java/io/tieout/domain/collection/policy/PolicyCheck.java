package io.tieout.domain.collection.policy;

import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.FeeTermsRules;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What makes the rules of a policy sensible and lawful; {@link StepCheck} looks at its steps. */
public final class PolicyCheck {

    /** as many as a person still reads before letting them count */
    private static final int MOST_NAMED = 100;

    /** a debt older than five years is no matter of reminders */
    static final int MOST_DAYS = 1_830;

    private final List<Flaw> flaws = new ArrayList<>();
    private final CollectionRules rules;

    private PolicyCheck(CollectionRules rules) {
        this.rules = rules;
    }

    /**
     * everything that is wrong, or nothing
     *
     * @param caps those in force for the accounts that the policy is for
     */
    public static List<Flaw> flaws(CollectionRules rules, List<FeeCap> caps) {
        PolicyCheck check = new PolicyCheck(rules);
        check.bounds();
        check.hours();
        check.flaws.addAll(new StepCheck(rules).flaws());
        check.fees(caps);
        return List.copyOf(check.flaws);
    }

    private void bounds() {
        if (rules.graceDays() < 0 || rules.graceDays() > MOST_DAYS) {
            flaw("graceDays", "a grace is 0 to " + MOST_DAYS + " days, got " + rules.graceDays());
        }
        if (rules.exempt().size() > MOST_NAMED) {
            flaw(
                    "exempt",
                    "at most "
                            + MOST_NAMED
                            + " accounts are named, got "
                            + rules.exempt().size()
                            + "; give the others a class with a policy of its own");
        }
        if (rules.leastOverdue().stream().anyMatch(Money::isNegative)) {
            flaw("leastOverdue", "a least sum is zero or more, got " + rules.leastOverdue());
        }
        once("leastOverdue", rules.leastOverdue().stream().map(least -> least.currency().code()));
        once("fees", rules.fees().stream().map(terms -> terms.currency().code()));
    }

    private void hours() {
        ContactHours hours = rules.hours();
        if (!hours.from().isBefore(hours.until())) {
            flaw(
                    "hours",
                    "the hours from "
                            + hours.from()
                            + " until "
                            + hours.until()
                            + " are never open; let them end after they begin");
        }
        if (hours.days().isEmpty()) {
            flaw("hours.days", "without a business day no step is ever reached; name one");
        }
        if (rules.rate().most() < 1 || rules.rate().perDays() < 1) {
            flaw(
                    "rate",
                    "at most "
                            + rules.rate().most()
                            + " messages in "
                            + rules.rate().perDays()
                            + " days lets no reminder out; allow 1 or more in 1 day or more");
        }
    }

    private void fees(List<FeeCap> caps) {
        List<Step> charging =
                rules.steps().stream()
                        .filter(step -> step.action() instanceof Action.ChargeFee)
                        .toList();
        if (charging.isEmpty() != rules.fees().isEmpty()) {
            flaw(
                    "fees",
                    charging.isEmpty()
                            ? "fees are named but no step charges them; add the step"
                            : "step '"
                                    + charging.getFirst().name()
                                    + "' charges a fee but no terms are named; name them");
        }
        for (Step step : charging) {
            for (FeeTerms terms : rules.fees()) {
                caps.stream()
                        .filter(cap -> cap.currency().equals(terms.currency()))
                        .forEach(cap -> above(cap, terms, step));
            }
        }
    }

    private void above(FeeCap cap, FeeTerms terms, Step step) {
        for (String breach : FeeTermsRules.above(cap, terms, step.daysPastDue())) {
            flaw(
                    "fees",
                    breach
                            + " ("
                            + cap.venue().jurisdiction()
                            + ", "
                            + cap.venue().customerClass()
                            + ")");
        }
    }

    private void once(String field, Stream<String> currencies) {
        Set<String> seen = new HashSet<>();
        currencies
                .filter(code -> !seen.add(code))
                .forEach(code -> flaw(field, "there is one for each currency but two for " + code));
    }

    private void flaw(String field, String message) {
        flaws.add(new Flaw(field, message));
    }
}
