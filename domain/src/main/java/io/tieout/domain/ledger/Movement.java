package io.tieout.domain.ledger;

/**
 * An amount that leaves one place for another: the first is debited and the second credited with
 * the same, so no movement can be out of balance.
 */
public record Movement(Place debit, Place credit, Amount amount) {

    public Movement {
        if (debit.equals(credit)) {
            throw new IllegalArgumentException(
                    "a movement leads from one place to another, got twice " + debit);
        }
    }

    /** the way back */
    public Movement mirrored() {
        Place from = debit;
        Place to = credit;
        return new Movement(to, from, amount);
    }

    boolean touchesControl() {
        return debit.account().isControl() || credit.account().isControl();
    }
}
