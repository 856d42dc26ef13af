package io.tieout.domain.policy;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** Policies in force, in US dollars. */
public final class PolicyExamples {

    public static final ActorId AUTHOR = new ActorId("pat");

    private static final Currency USD = new Currency("USD");

    private PolicyExamples() {}

    /** version 3: two sign from this amount on */
    public static ApprovalPolicy twoFrom(String amount) {
        return new ApprovalPolicy.InForce(
                3, new ApprovalRules(List.of(usd(amount)), 30, new AutoApproval.Off()), AUTHOR);
    }

    /** version 4: everything up to a thousand by itself */
    public static ApprovalPolicy automatic(ActorId author) {
        return new ApprovalPolicy.InForce(4, rules(upTo("1000.00")), author);
    }

    static AutoApproval.Within upTo(String amount) {
        return new AutoApproval.Within(List.of(usd(amount)), List.of(), List.of());
    }

    static ApprovalRules rules(AutoApproval automatic) {
        return new ApprovalRules(List.of(), 30, automatic);
    }

    static Money usd(String amount) {
        return Money.of(amount, USD);
    }
}
