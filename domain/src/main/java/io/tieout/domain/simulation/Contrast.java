package io.tieout.domain.simulation;

import io.tieout.domain.collection.Due;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/** What a candidate would have done to an account, beside the policy in force. */
public record Contrast(Course inForce, Course candidate) {

    public Contrast {
        if (!inForce.account().equals(candidate.account())) {
            throw new IllegalArgumentException(
                    "expected one account but got "
                            + inForce.account()
                            + " and "
                            + candidate.account());
        }
    }

    /** whether they differ in anything */
    public boolean isDifferent() {
        return !added().isEmpty()
                || !spared().isEmpty()
                || !inForce.access().equals(candidate.access());
    }

    /** what only the candidate does, or at another moment */
    public List<Happening> added() {
        return only(candidate, inForce);
    }

    /** what only the policy in force does, or at another moment */
    public List<Happening> spared() {
        return only(inForce, candidate);
    }

    /** how much more the candidate charges; negative if less */
    public Money feesMore() {
        return candidate.fees().minus(inForce.fees());
    }

    /** versions differ always, and matter to nobody who is collected from */
    private static List<Happening> only(Course one, Course other) {
        List<Happening> left = new ArrayList<>(one.happenings());
        left.removeIf(each ->
                other.happenings().stream()
                        .anyMatch(same -> same.at().equals(each.at()) && isSame(each, same)));
        return List.copyOf(left);
    }

    private static boolean isSame(Happening one, Happening other) {
        return unversioned(one).equals(unversioned(other));
    }

    private static Object unversioned(Happening happening) {
        return happening.due() instanceof Due.Fee(var ref, _, var fee)
                ? List.of(ref, fee)
                : happening.due();
    }
}
