package io.tieout.application.message;

import io.tieout.application.message.MessageOrder.Channel;

/** One way by which messages leave the house. */
public interface Carrier {

    Channel channel();

    /** hands a letter over, once; may take as long as its own timeout */
    Outcome carry(Letter letter);

    /** What came of it. No reason holds personal data. */
    sealed interface Outcome {

        /** It is theirs now. */
        record Taken() implements Outcome {}

        /** They do not take it now; it certainly did not go out. */
        record Later(String reason) implements Outcome {}

        /** They will not take it at all; it certainly did not go out. */
        record Refused(String reason) implements Outcome {}

        /** The answer was lost: it may have gone out. */
        record InDoubt(String reason) implements Outcome {}

        /** There is nothing to send by. */
        record NotSetUp() implements Outcome {}
    }
}
