package io.tieout.domain.field;

import java.util.Optional;

/**
 * One field that Tieout sends.
 *
 * @param record what it is a field of, in our words
 * @param name what it is called there, in our words
 * @param absence what leaving it out means
 * @param form what it holds
 * @param misfit what becomes of a value that does not fit
 * @param source where the limit is stated
 */
public record SentField(
        String record, String name, Absence absence, Form form, Misfit misfit, String source) {

    /** What leaving a field out means. */
    public enum Absence {
        /** the record is refused */
        REFUSED("must be sent"),
        /** there is nothing to say */
        NOTHING("left out when there is nothing to say"),
        /** the accounting system would put in a value of its own, so it is always stated */
        FILLED_THERE("always sent, or a value of its own is put in there");

        private final String words;

        Absence(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What becomes of a value that does not fit. */
    public enum Misfit {
        /** refused when a person or a program enters it, with field and rule */
        REFUSED_ON_ENTRY("refused when it is entered"),
        /** shortened at a word, which the plan says before anybody signs */
        SHORTENED("shortened at a word, ending in \"...\", and shown in the plan"),
        /** stops the push; the plan names what stands in its way */
        BLOCKS("blocks the push; the plan says why"),
        /** cannot happen, because Tieout makes the value itself */
        MADE_BY_US("cannot happen: Tieout makes it");

        private final String words;

        Misfit(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** what is wrong with a text, in words; empty if it fits */
    public Optional<String> misfit(String value) {
        return form instanceof Form.Text text ? text.misfit(value) : Optional.empty();
    }

    /** the most of its parts that it holds */
    public int most() {
        if (form instanceof Form.Parts(_, var most)) {
            return most;
        }
        throw new IllegalStateException(record + "." + name + " has no parts");
    }

    /** the longest text it holds, in characters */
    public int longest() {
        if (form instanceof Form.Text(var most, _)) {
            return most;
        }
        throw new IllegalStateException(record + "." + name + " is no text");
    }
}
