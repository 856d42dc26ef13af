package io.tieout.domain.people;

/**
 * A piece of personal data: readable while its subject's key exists, erased for good afterwards.
 *
 * <p>{@link Known#toString()} never shows the value, so it cannot reach a log by accident.
 */
public sealed interface Personal {

    /** whose data this is */
    SubjectId subject();

    /** the value in the clear, or the placeholder of erased data */
    String readable();

    /** Data whose key still exists. */
    record Known(SubjectId subject, String value) implements Personal {

        @Override
        public String readable() {
            return value;
        }

        @Override
        public String toString() {
            return "Known[subject=" + subject.value() + ", value=***]";
        }
    }

    /** Data whose key was destroyed. */
    record Erased(SubjectId subject) implements Personal {

        @Override
        public String readable() {
            return "[erased]";
        }
    }
}
