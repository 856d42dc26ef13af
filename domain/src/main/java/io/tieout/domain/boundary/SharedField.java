package io.tieout.domain.boundary;

import io.tieout.domain.boundary.OwnedField.Flow;
import io.tieout.domain.boundary.OwnedField.Owner;
import io.tieout.domain.boundary.OwnedField.Subject;

/**
 * What an account and its customer there both say of somebody. Blank with us means that nothing is
 * known: then nothing is sent, and theirs stays. The names are stored.
 */
public enum SharedField {
    NAME(
            "name",
            Owner.OURS,
            Flow.OUT,
            Settling.PERSON,
            "ours changed: pushed; theirs changed: a conflict, because under another name it may be"
                    + " another customer, so a person looks"),
    EMAIL("e-mail", Owner.OURS, Flow.OUT, Settling.OURS, Words.PUSHED),
    TELEPHONE("telephone", Owner.OURS, Flow.OUT, Settling.OURS, Words.PUSHED),
    ADDRESS("billing address", Owner.OURS, Flow.OUT, Settling.OURS, Words.PUSHED),
    TAX_ID(
            "tax id",
            Owner.NEWER,
            Flow.BOTH,
            Settling.NEWER,
            "the side that changed last wins, by its own clock");

    /** What happens when the other side changed it. */
    public enum Settling {
        /** ours is pushed again; changed there once more after that, a person decides */
        OURS,
        /** a person decides at once */
        PERSON,
        /** whichever was changed last counts */
        NEWER
    }

    private final String words;
    private final Owner owner;
    private final Flow flow;
    private final Settling settling;
    private final String onDifference;

    SharedField(String words, Owner owner, Flow flow, Settling settling, String onDifference) {
        this.words = words;
        this.owner = owner;
        this.flow = flow;
        this.settling = settling;
        this.onDifference = onDifference;
    }

    /** its row of the map */
    public OwnedField row() {
        return new OwnedField(
                Subject.CUSTOMER,
                words,
                owner,
                flow,
                owner == Owner.NEWER ? "either" : Owner.OURS.words(),
                onDifference);
    }

    public Settling settling() {
        return settling;
    }

    private static final class Words {
        static final String PUSHED =
                "ours is pushed, and pushed again when theirs was changed; changed there once more,"
                        + " it is a conflict for a person";
    }
}
