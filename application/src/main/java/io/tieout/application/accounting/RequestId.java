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

    /** the id of the generation after this one, for a deliberate new attempt */
    public static String next(String requestId) {
        int mark = requestId.lastIndexOf('g');
        int generation = Integer.parseInt(requestId.substring(mark + 1));
        return requestId.substring(0, mark + 1) + Math.incrementExact(generation);
    }
}
