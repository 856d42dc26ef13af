package io.tieout.domain.account.linking;

import io.tieout.domain.account.AccountId;
import java.util.List;

/**
 * Something to put right in the accounting system's list of names before accounts are linked.
 *
 * @param others ids of those that share the trouble with it; empty when it is its own
 * @param accounts ours that cannot be billed as it; empty unless that is the trouble
 */
public record Finding(Party party, Problem problem, List<String> others, List<AccountId> accounts) {

    /** What is wrong, and what to do about it in the accounting system. */
    public enum Problem {
        SAME_NAME("keep one, and merge or rename the others"),
        SAME_EMAIL("see whether they are one customer; if so, merge them"),
        NAME_OF_OTHER_KIND("say in the name which one is the vendor or the employee"),
        INACTIVE_WITH_BALANCE("settle the balance, or make it active again"),
        FORBIDDEN_NAME("take colons, tabs and line breaks out of the name"),
        PARENT_UNUSABLE("make the customer above it active, or move it out from below"),
        PARENT_IN_OTHER_CURRENCY("move it out from below a customer of another currency"),
        ACCOUNT_IN_OTHER_CURRENCY(
                "an account is billed in another currency: enter a customer of that currency,"
                        + " named apart from this one, and link the account to it"),
        NO_EMAIL("enter where its invoices go");

        private final String advice;

        Problem(String advice) {
            this.advice = advice;
        }

        public String advice() {
            return advice;
        }
    }

    public Finding {
        others = List.copyOf(others);
        accounts = List.copyOf(accounts);
    }
}
