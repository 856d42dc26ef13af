package io.tieout.application.alert;

/** One way to reach the people who run Tieout. */
public interface Messenger {

    /** a stable name: what was told under it is not told again */
    String channel();

    /** tells it once; may take as long as its own timeout, and is called by one thread at a time */
    Outcome tell(Message message);

    /** Whether it was told. */
    sealed interface Outcome {

        /** The channel took it. */
        record Told() implements Outcome {}

        /** It did not, or nobody knows; it is told again later. */
        record NotTold(String fault) implements Outcome {}
    }
}
