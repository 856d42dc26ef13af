package io.tieout.qbo.client;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes statements of QuickBooks' query language. */
public final class Statements {

    /** the most rows a page can hold; "Data queries" page, read 2026-11-20 */
    public static final int PAGE = 1_000;

    private Statements() {}

    /** these records, at most {@link #PAGE} ids */
    public static String byIds(String entity, Collection<String> ids) {
        return "select * from " + entity + " where Id in (" + literals(ids) + ")" + page(1);
    }

    /** these list records, active or not: an ordinary query hides inactive ones */
    public static String byIdsWithInactive(String entity, Collection<String> ids) {
        return "select * from "
                + entity
                + " where Id in ("
                + literals(ids)
                + ") and Active in (true, false)"
                + page(1);
    }

    /** who of a list of names bears one of these, active or not */
    public static String named(String entity, Collection<String> names) {
        return "select * from "
                + entity
                + " where DisplayName in ("
                + literals(names)
                + ") and Active in (true, false)"
                + page(1);
    }

    /** records of a list of this name, active or not */
    public static String called(String entity, Collection<String> names) {
        return "select * from "
                + entity
                + " where Name in ("
                + literals(names)
                + ") and Active in (true, false)"
                + page(1);
    }

    /**
     * One page of a whole list, active or not.
     *
     * @param start counted from 1
     */
    public static String allWithInactive(String entity, int start) {
        return "select * from "
                + entity
                + " where Active in (true, false) orderby Id"
                + page(start);
    }

    /**
     * One page of the invoices of a customer that are dated on a day.
     *
     * @param start counted from 1
     */
    public static String invoicesOf(String customer, LocalDate issuedOn, int start) {
        return documentsOf("Invoice", customer, issuedOn, start);
    }

    /**
     * One page of the documents of one kind, of a customer, that are dated on a day.
     *
     * @param start counted from 1
     */
    public static String documentsOf(
            String entity, String customer, LocalDate issuedOn, int start) {
        return "select * from "
                + entity
                + " where CustomerRef = "
                + literal(customer)
                + " and TxnDate = "
                + literal(issuedOn.toString())
                + " orderby Id"
                + page(start);
    }

    /**
     * One page of the documents of one kind that are dated on a day.
     *
     * @param start counted from 1
     */
    public static String documentsOn(String entity, LocalDate issuedOn, int start) {
        return "select * from "
                + entity
                + " where TxnDate = "
                + literal(issuedOn.toString())
                + " orderby Id"
                + page(start);
    }

    /**
     * One page of what changed at this instant or later and is still there, the oldest change
     * first; of lists also what is inactive.
     *
     * @param start counted from 1
     */
    public static String changedSince(String entity, boolean isList, Instant since, int start) {
        return "select * from "
                + entity
                + " where MetaData.LastUpdatedTime >= "
                + literal(since.toString())
                + (isList ? " and Active in (true, false)" : "")
                + " orderby MetaData.LastUpdatedTime"
                + page(start);
    }

    /**
     * One page of the documents of a kind of one customer, or of all.
     *
     * @param customer empty for all
     * @param isOpen only those of which something is left; not every kind can be asked for that
     * @param start counted from 1
     */
    public static String documentsOf(String entity, String customer, boolean isOpen, int start) {
        var wanted =
                Stream.of(
                                customer.isEmpty() ? "" : "CustomerRef = " + literal(customer),
                                isOpen ? "Balance > '0'" : "")
                        .filter(condition -> !condition.isEmpty())
                        .collect(Collectors.joining(" and "));
        return "select * from "
                + entity
                + (wanted.isEmpty() ? "" : " where " + wanted)
                + " orderby Id"
                + page(start);
    }

    private static String page(int start) {
        return " startposition " + start + " maxresults " + PAGE;
    }

    private static String literals(Collection<String> values) {
        return values.stream().map(Statements::literal).collect(Collectors.joining(", "));
    }

    /** quoted, with backslash and apostrophe escaped by a backslash */
    static String literal(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
