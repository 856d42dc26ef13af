package io.tieout.domain.account.linking;

import static java.util.Collections.disjoint;

import io.tieout.domain.account.linking.Candidate.Fit;
import io.tieout.domain.account.linking.Candidate.Standing;
import io.tieout.domain.account.linking.Evidence.Factor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One account held against one party. */
final class Weighing {

    /** less alike than this, two names are two names */
    private static final int ALIKE_PERCENT = 75;

    /** one of name, address of mail, or tax id; or several lesser ones together */
    private static final int STRONG_SCORE = 40;

    private static final int WEAK_SCORE = 15;

    private final Marks account;
    private final Marks party;
    private final List<Evidence> evidence = new ArrayList<>();

    private Weighing(Marks account, Marks party) {
        this.account = account;
        this.party = party;
    }

    /** empty when nothing worth showing speaks for it */
    static Optional<Candidate> of(
            Marks account, String currency, Party party, Marks marks, Past past) {
        var weighing = new Weighing(account, marks);
        weighing.compare();
        if (past.linkedBefore().contains(party.externalId()) && isCustomer(party)) {
            weighing.evidence.add(
                    Factor.LINKED_BEFORE.says("it was linked to this account before"));
        }
        int inFavour =
                weighing.evidence.stream().mapToInt(each -> Math.max(0, each.weight())).sum();
        if (inFavour < WEAK_SCORE || (!isCustomer(party) && !weighing.has(Factor.NAME))) {
            return Optional.empty();
        }
        return Optional.of(weighing.candidate(party, currency, past, inFavour));
    }

    private Candidate candidate(Party party, String currency, Past past, int inFavour) {
        Standing standing = standing(party, currency, past);
        if (past.refused().contains(party.externalId()) && isCustomer(party)) {
            evidence.add(Factor.REFUSED_BEFORE.says("a person said that it is not this account"));
        }
        if (!party.parentId().isEmpty()) {
            evidence.add(Factor.BELOW_ANOTHER.says("it stands below another customer"));
        }
        evidence.sort(
                Comparator.comparingInt(Evidence::weight)
                        .reversed()
                        .thenComparing(Evidence::factor));
        return new Candidate(party, standing, fit(inFavour), evidence);
    }

    private Standing standing(Party party, String currency, Past past) {
        if (!isCustomer(party)) {
            evidence.add(
                    Factor.NOT_A_CUSTOMER.says(
                            party.kind() == Party.Kind.VENDOR
                                    ? "it is a vendor"
                                    : "it is an employee"));
            return Standing.NOT_A_CUSTOMER;
        }
        if (!party.isActive()) {
            evidence.add(Factor.INACTIVE.says("it is inactive"));
        }
        if (!party.currency().equals(currency)) {
            evidence.add(
                    Factor.OTHER_CURRENCY.says(
                            "its currency is " + party.currency() + ", not " + currency));
            return Standing.OTHER_CURRENCY;
        }
        if (past.taken().contains(party.externalId())) {
            evidence.add(Factor.LINKED_TO_ANOTHER.says("another account is linked to it"));
            return Standing.TAKEN;
        }
        return party.isActive() ? Standing.LINKABLE : Standing.INACTIVE;
    }

    private void compare() {
        compareNames();
        if (!disjoint(account.emails(), party.emails())) {
            evidence.add(Factor.EMAIL.says("the same e-mail address"));
        } else if (!disjoint(account.domains(), party.domains())) {
            evidence.add(Factor.EMAIL_DOMAIN.says("e-mail addresses of the same domain"));
        }
        compareTaxIds();
        if (isSame(account.phone(), party.phone())) {
            evidence.add(Factor.PHONE.says("the same telephone number"));
        }
        if (isSame(account.postalCode(), party.postalCode())) {
            evidence.add(
                    isSame(account.street(), party.street())
                            ? Factor.ADDRESS.says("the same address")
                            : Factor.POSTAL_CODE.says("the same postal code"));
        }
    }

    private void compareNames() {
        if (!disjoint(account.names(), party.names())) {
            evidence.add(Factor.NAME.says("the same name but for case, accents and company form"));
            return;
        }
        int alike = 0;
        for (var own : account.names()) {
            for (var theirs : party.names()) {
                alike = Math.max(alike, Similarity.percent(own, theirs));
            }
        }
        if (alike >= ALIKE_PERCENT) {
            evidence.add(Factor.SIMILAR_NAME.says(alike, "a name that is " + alike + " % alike"));
        }
    }

    private void compareTaxIds() {
        if (isSame(account.taxId(), party.taxId())) {
            evidence.add(Factor.TAX_ID.says("the same tax id"));
        } else if (!account.taxId().isEmpty() && !party.taxId().isEmpty()) {
            evidence.add(Factor.OTHER_TAX_ID.says("another tax id"));
        }
    }

    private Fit fit(int inFavour) {
        boolean isIdentified =
                has(Factor.TAX_ID)
                        || has(Factor.EMAIL)
                        || account.emails().isEmpty()
                        || party.emails().isEmpty();
        boolean isContradicted = evidence.stream().anyMatch(each -> !each.isFor());
        if (has(Factor.NAME) && isIdentified && !isContradicted) {
            return Fit.EXACT;
        }
        return inFavour >= STRONG_SCORE ? Fit.STRONG : Fit.WEAK;
    }

    private boolean has(Factor factor) {
        return evidence.stream().anyMatch(each -> each.factor() == factor);
    }

    private static boolean isCustomer(Party party) {
        return party.kind() == Party.Kind.CUSTOMER;
    }

    private static boolean isSame(String one, String other) {
        return !one.isEmpty() && one.equals(other);
    }
}
