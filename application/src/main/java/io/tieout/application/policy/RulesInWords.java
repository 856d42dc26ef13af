package io.tieout.application.policy;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.money.Money;
import io.tieout.domain.policy.ApprovalRules;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.AutoMatch;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules of a policy as whoever allows them reads them: always the same facts in one order. */
final class RulesInWords {

    private RulesInWords() {}

    static List<Fact> of(ApprovalRules rules) {
        return List.of(
                new Fact(
                        "second approver from",
                        listed(rules.secondApproverFrom(), Money::toString, "no amount")),
                new Fact("approvals lapse after", rules.lapseDays() + " days"),
                new Fact("approves by itself", automatic(rules.autoApproval())),
                new Fact("matches by itself", automatic(rules.autoMatch())));
    }

    private static String automatic(AutoMatch rule) {
        return switch (rule) {
            case AutoMatch.Off() -> "nothing";
            case AutoMatch.Within(var atMost, var points) ->
                    "money up to "
                            + listed(atMost, Money::toString, "no amount")
                            + " to suggestions of at least "
                            + points
                            + " points";
        };
    }

    private static String automatic(AutoApproval rule) {
        return switch (rule) {
            case AutoApproval.Off() -> "nothing";
            case AutoApproval.Within(var atMost, var accounts, var products) ->
                    "invoices up to "
                            + listed(atMost, Money::toString, "no amount")
                            + " of "
                            + listed(
                                    accounts,
                                    (AccountId account) -> "account " + account.value(),
                                    "every account")
                            + " for "
                            + listed(products, product -> product, "every product");
        };
    }

    private static <T> String listed(List<T> values, Function<T, String> words, String none) {
        return values.isEmpty()
                ? none
                : values.stream().map(words).collect(Collectors.joining(", "));
    }
}
