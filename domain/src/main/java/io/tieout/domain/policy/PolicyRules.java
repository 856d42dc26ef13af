package io.tieout.domain.policy;

import io.tieout.domain.money.Money;
import io.tieout.domain.policy.PolicyRejection.InvalidPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes the rules of a policy sensible. */
final class PolicyRules {

    /** a signature older than a year was given for another business */
    private static final int MOST_DAYS = 365;

    /** as many as a person still reads before allowing them */
    private static final int MOST_NAMED = 100;

    /** the payer's own invoice with exactly this amount owed; less is a guess */
    private static final int FEWEST_POINTS = 60;

    /** above what all that can speak for a suggestion weighs, nothing would ever be matched */
    private static final int MOST_POINTS = 270;

    private PolicyRules() {}

    /**
     * lets pass what makes sense
     *
     * @throws PolicyRejected it does not
     */
    static void check(ApprovalRules rules) {
        once("secondApproverFrom", rules.secondApproverFrom());
        rules.secondApproverFrom().stream()
                .filter(Money::isNegative)
                .forEach(from -> {
                    throw invalid(
                            "secondApproverFrom",
                            "a second approver signs from an amount of at least zero but got "
                                    + from);
                });
        if (rules.lapseDays() < 1 || rules.lapseDays() > MOST_DAYS) {
            throw invalid(
                    "lapseDays",
                    "approvals lapse after 1 to "
                            + MOST_DAYS
                            + " days but got "
                            + rules.lapseDays());
        }
        check(rules.autoMatch());
        switch (rules.autoApproval()) {
            case AutoApproval.Off() -> {
                // every invoice needs a person
            }
            case AutoApproval.Within within -> check(within, rules.secondApproverFrom());
        }
    }

    private static void check(AutoMatch rule) {
        switch (rule) {
            case AutoMatch.Off() -> {
                // a person matches everything
            }
            case AutoMatch.Within(var atMost, var points) -> {
                if (atMost.isEmpty()) {
                    throw invalid(
                            "autoMatch.atMost",
                            "automatic matching needs a largest amount in at least one currency;"
                                    + " name one, or leave autoMatch out");
                }
                once("autoMatch.atMost", atMost);
                atMost.stream()
                        .filter(most -> !most.isPositive())
                        .forEach(most -> {
                            throw invalid(
                                    "autoMatch.atMost",
                                    "automatic matching goes up to an amount above zero but got "
                                            + most);
                        });
                if (points < FEWEST_POINTS || points > MOST_POINTS) {
                    throw invalid(
                            "autoMatch.points",
                            "a suggestion that is applied by itself needs "
                                    + FEWEST_POINTS
                                    + " to "
                                    + MOST_POINTS
                                    + " points but got "
                                    + points);
                }
            }
        }
    }

    private static void check(AutoApproval.Within within, List<Money> secondFrom) {
        if (within.atMost().isEmpty()) {
            throw invalid(
                    "autoApproval.atMost",
                    "automatic approval needs a largest total in at least one currency; name one,"
                            + " or leave autoApproval out");
        }
        once("autoApproval.atMost", within.atMost());
        within.atMost().forEach(most -> below(secondFrom, most));
        few("autoApproval.accountIds", within.accounts());
        few("autoApproval.products", within.products());
        if (within.products().stream().anyMatch(String::isBlank)) {
            throw invalid("autoApproval.products", "a product code is not empty; leave '' out");
        }
    }

    private static void below(List<Money> secondFrom, Money most) {
        if (!most.isPositive()) {
            throw invalid(
                    "autoApproval.atMost",
                    "automatic approval goes up to an amount above zero but got " + most);
        }
        secondFrom.stream()
                .filter(from -> from.currency().equals(most.currency()))
                .filter(from -> !from.exceeds(most))
                .forEach(from -> {
                    throw invalid(
                            "secondApproverFrom",
                            "a second approver signs from "
                                    + from
                                    + " but up to "
                                    + most
                                    + " nobody would look; set the second above the first");
                });
    }

    private static void once(String field, List<Money> amounts) {
        Set<String> seen = new HashSet<>();
        amounts.stream()
                .map(amount -> amount.currency().code())
                .filter(code -> !seen.add(code))
                .forEach(code -> {
                    throw invalid(
                            field, "there is one amount for each currency but two for " + code);
                });
    }

    private static void few(String field, List<?> named) {
        if (named.size() > MOST_NAMED) {
            throw invalid(
                    field,
                    "at most "
                            + MOST_NAMED
                            + " are named but got "
                            + named.size()
                            + "; leave the list empty for all");
        }
    }

    private static PolicyRejected invalid(String field, String message) {
        return new PolicyRejected(new InvalidPolicy(field, message));
    }
}
