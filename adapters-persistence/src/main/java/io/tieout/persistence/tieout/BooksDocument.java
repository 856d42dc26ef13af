package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.SENT_ENTRY_VIEW;

import io.tieout.persistence.deferral.Beside;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a document of the books is named on both sides, so that they speak of the same. */
final class BooksDocument {

    /** as the month run numbers its entries: the month, then the end of the agreement's id */
    private static final Pattern RECOGNITION = Pattern.compile("RR\\d{6}-(\\w+)");

    /** as the runs of fees number theirs: the part, then the end of the payment's id */
    private static final Pattern FEE = Pattern.compile("PF\\d+-(\\w+)");

    /** as entries beside a document are numbered: the part, then the end of the document's id */
    private static final Pattern DEFERRAL = Pattern.compile("DR\\d+-(\\w+)");

    /** whose an entry of ours is: one of them */
    static final List<Field<UUID>> OWNERS =
            List.of(
                    SENT_ENTRY_VIEW.AGREEMENT_ID,
                    SENT_ENTRY_VIEW.RECORDED_ID,
                    SENT_ENTRY_VIEW.INVOICE_ID,
                    SENT_ENTRY_VIEW.CREDIT_MEMO_ID);

    private static final String OF_AN_AGREEMENT = "RR-";
    private static final String OF_A_FEE = "PF-";
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
        return OF_AN_AGREEMENT + end(agreement);
    }

    /** all entries of a payment's fee together, so that a difference stands beside the first */
    static String ofFee(UUID payment) {
        return OF_A_FEE + end(payment);
    }

    /** of a row with {@link #OWNERS}: whatever number somebody gave our entry since */
    static Optional<String> ofEntry(Record row) {
        return Stream.of(
                        named(row.get(SENT_ENTRY_VIEW.AGREEMENT_ID), BooksDocument::ofAgreement),
                        named(row.get(SENT_ENTRY_VIEW.RECORDED_ID), BooksDocument::ofFee),
                        named(row.get(SENT_ENTRY_VIEW.INVOICE_ID), Beside::document),
                        named(row.get(SENT_ENTRY_VIEW.CREDIT_MEMO_ID), Beside::document))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> named(@Nullable UUID owner, Function<UUID, String> name) {
        return Optional.ofNullable(owner).map(name);
    }

    private static String end(UUID subject) {
        String id = subject.toString();
        return id.substring(id.length() - DIGITS);
    }

    /** of an entry of theirs */
    static String id(String documentId, String number) {
        Matcher recognition = RECOGNITION.matcher(number);
        if (recognition.matches()) {
            return OF_AN_AGREEMENT + recognition.group(1);
        }
        Matcher deferral = DEFERRAL.matcher(number);
        if (deferral.matches()) {
            return Beside.PREFIX + deferral.group(1);
        }
        Matcher fee = FEE.matcher(number);
        return fee.matches() ? OF_A_FEE + fee.group(1) : documentId;
    }

    /** whether we sent it, or shall */
    static boolean isEntryOfOurs(String documentId) {
        return documentId.startsWith(OF_AN_AGREEMENT)
                || documentId.startsWith(Beside.PREFIX)
                || documentId.startsWith(OF_A_FEE);
    }
}
