package io.tieout.domain.closing;

/** So many open cases of one concern, found in a month that is to be closed. */
public record Finding(Concern concern, int count) {

    public Finding {
        if (count <= 0) {
            throw new IllegalArgumentException("a finding counts at least one, got " + count);
        }
    }

    /** in the words of people */
    public String inWords() {
        return concern + " (" + count + ")";
    }
}
