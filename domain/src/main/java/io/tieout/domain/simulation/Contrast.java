package io.tieout.domain.simulation;

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

    /** each as often as one has it more than the other */
    private static List<Happening> only(Course one, Course other) {
        List<Happening> left = new ArrayList<>(one.happenings());
        other.happenings().forEach(left::remove);
        return List.copyOf(left);
    }
}
