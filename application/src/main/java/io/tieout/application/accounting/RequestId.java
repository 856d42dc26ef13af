package io.tieout.application.accounting;

import java.util.UUID;

/**
 * The id under which the accounting system carries out an operation once, however often it is
 * asked.
 *
 * <p>The generation tells a deliberate new attempt from a repeated one: an accounting system
 * answers a known id with its first answer, even if the document has been deleted since.
 */
public final class RequestId {

    private RequestId() {}

    /** the id of an operation's first generation: 34 letters and digits */
    public static String firstOf(UUID operation) {
        return operation.toString().replace("-", "") + "g1";
    }
}
