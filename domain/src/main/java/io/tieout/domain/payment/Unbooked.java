package io.tieout.domain.payment;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;

/** Stands in for the document of a payment that the books do not hold yet. */
public final class Unbooked {

    /** no id there begins like this: theirs are numbers */
    public static final String PREFIX = "unbooked:";

    private Unbooked() {}

    /**
     * the stand-in for a payment of these books
     *
     * @param name tells it from every other
     */
    public static DocumentLink document(ConnectionId books, String name) {
        return new DocumentLink(books, PREFIX + name);
    }

    /** whether this is a stand-in */
    public static boolean is(String documentId) {
        return documentId.startsWith(PREFIX);
    }
}
