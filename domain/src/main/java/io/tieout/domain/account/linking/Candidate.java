package io.tieout.domain.account.linking;

import io.tieout.domain.account.linking.Evidence.Factor;
import java.util.Comparator;
import java.util.List;

/**
 * Somebody who may be an account's customer, and why.
 *
 * @param evidence the weightiest for it first, then what is against it
 */
public record Candidate(Party party, Standing standing, Fit fit, List<Evidence> evidence) {

    /** What stands in the way of linking to it, if anything. */
    public enum Standing {
        /** it may be linked */
        LINKABLE("link it"),
        /** it must be made active again first */
        INACTIVE("make it active again in the accounting system, then link it"),
        /** its currency is fixed and not the account's */
        OTHER_CURRENCY("it can never be billed in the account's currency; choose another"),
        /** another account is linked to it */
        TAKEN("see whether both accounts are one; unlink the other first if it is wrong"),
        /** a vendor or an employee holds the name */
        NOT_A_CUSTOMER(
                "rename it in the accounting system, or create the customer under another"
                        + " name");

        private final String wayOut;

        Standing(String wayOut) {
            this.wayOut = wayOut;
        }

        /** what a person can do */
        public String wayOut() {
            return wayOut;
        }
    }

    /** How well it fits. */
    public enum Fit {
        /** the same in all that identifies it, and nothing against it */
        EXACT,
        /** so likely the same that creating another one needs a reason */
        STRONG,
        WEAK
    }

    /** what can be linked first, then by score; ids decide what scores alike */
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing(Candidate::isOutOfTheQuestion)
                    .thenComparing(Comparator.comparingInt(Candidate::score).reversed())
                    .thenComparing(candidate -> candidate.party().kind())
                    .thenComparingInt(candidate -> candidate.party().externalId().length())
                    .thenComparing(candidate -> candidate.party().externalId());

    public Candidate {
        evidence = List.copyOf(evidence);
    }

    /** the sum of the evidence */
    public int score() {
        return evidence.stream().mapToInt(Evidence::weight).sum();
    }

    /** whether no deed of the moment makes it linkable */
    boolean isOutOfTheQuestion() {
        return standing != Standing.LINKABLE && standing != Standing.INACTIVE;
    }

    /** whether a bulk decision may take it: the same, linkable now, and nothing against it */
    public boolean isExact() {
        return fit == Fit.EXACT && standing == Standing.LINKABLE;
    }

    /** whether creating another customer would probably double this one */
    public boolean standsAgainstCreation() {
        return fit != Fit.WEAK && !isOutOfTheQuestion() && !has(Factor.REFUSED_BEFORE);
    }

    /** whether it would be the account's customer if it were not for the currency */
    public boolean isOnlyOfOtherCurrency() {
        return fit != Fit.WEAK
                && standing == Standing.OTHER_CURRENCY
                && !has(Factor.REFUSED_BEFORE);
    }

    public boolean has(Factor factor) {
        return evidence.stream().anyMatch(each -> each.factor() == factor);
    }
}
