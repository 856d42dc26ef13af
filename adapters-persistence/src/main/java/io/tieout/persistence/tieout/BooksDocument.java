package io.tieout.persistence.tieout;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a document of the books is named on both sides, so that they speak of the same. */
final class BooksDocument {

    /** as the month run numbers its entries: the month, then the end of the agreement's id */
    private static final Pattern RECOGNITION = Pattern.compile("RR\\d{6}-(\\w+)");

    private static final String OF_AN_AGREEMENT = "RR-";
    private static final int DIGITS = 12;

    private BooksDocument() {}

    /** a link is an id, a type and an id, or an id and the customer whose share it is */
    static String id(String link) {
        int colon = link.indexOf(':');
        if (colon < 0) {
            return link;
        }
        return Character.isDigit(link.charAt(0))
                ? link.substring(0, colon)
                : link.substring(colon + 1);
    }

    /** all entries of an agreement together: a late fact of a month stands in a later one */
    static String ofAgreement(UUID agreement) {
        String id = agreement.toString();
        return OF_AN_AGREEMENT + id.substring(id.length() - DIGITS);
    }

    /** of an entry of theirs */
    static String id(String documentId, String number) {
        Matcher recognition = RECOGNITION.matcher(number);
        return recognition.matches() ? OF_AN_AGREEMENT + recognition.group(1) : documentId;
    }

    static boolean isOfAgreement(String documentId) {
        return documentId.startsWith(OF_AN_AGREEMENT);
    }
}
