package io.tieout.twin.sales;

import io.tieout.twin.books.Change;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.rules.CompanyProfile;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Dates of documents: today if left out, due by the terms, and never in a closed period. */
public final class Dates {

    private Dates() {}

    /**
     * Dates a document.
     *
     * @throws io.tieout.twin.fault.QboFault 6200 if the books are closed on that day
     */
    public static void settle(Change change, ObjectNode document) {
        checkOpen(CompanyProfile.of(change), date(change, document));
    }

    /** Dates a document that posts nothing: no period is closed to it. */
    public static LocalDate date(Change change, ObjectNode document) {
        LocalDate on =
                Json.string(document, "TxnDate")
                        .map(LocalDate::parse)
                        .orElseGet(() -> CompanyProfile.of(change).today(change));
        document.put("TxnDate", on.toString());
        return on;
    }

    /**
     * Sees that a document that is to change, or to go, is not dated in a closed period.
     *
     * @throws io.tieout.twin.fault.QboFault 6200 if it is
     */
    public static void checkOpen(Change change, Row before) {
        if (!isOpen(change, before)) {
            throw BusinessFaults.periodClosed();
        }
    }

    /** Whether a document may still change. */
    public static boolean isOpen(Change change, Row before) {
        CompanyProfile company = CompanyProfile.of(change);
        return Json.string(before.entity(), "TxnDate")
                .map(LocalDate::parse)
                .filter(on -> isClosed(company, on))
                .isEmpty();
    }

    /** Fills in the due date: by the document's term, or else by the company's usual one. */
    public static void settleDue(Change change, ObjectNode document) {
        LocalDate on = LocalDate.parse(Json.stringOr(document, "TxnDate", ""));
        if (Json.string(document, "DueDate").isPresent()) {
            return;
        }
        Optional<ObjectNode> term =
                Json.reference(document, "SalesTermRef")
                        .or(() -> CompanyProfile.of(change).defaultTerm())
                        .flatMap(id -> change.find(new Key(Kind.TERM, id)))
                        .map(Row::entity);
        document.put("DueDate", term.map(it -> due(it, on)).orElse(on).toString());
    }

    private static LocalDate due(ObjectNode term, LocalDate on) {
        if (!Json.stringOr(term, "Type", "STANDARD").equals("DATE_DRIVEN")) {
            return on.plusDays(term.path("DueDays").intValue(0));
        }
        int day = term.path("DayOfMonthDue").intValue(1);
        LocalDate due = dayOf(YearMonth.from(on), day);
        boolean isTooSoon = on.plusDays(term.path("DueNextMonthDays").intValue(0)).isAfter(due);
        return isTooSoon ? dayOf(YearMonth.from(on).plusMonths(1), day) : due;
    }

    private static LocalDate dayOf(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    private static void checkOpen(CompanyProfile company, LocalDate on) {
        if (isClosed(company, on)) {
            throw BusinessFaults.periodClosed();
        }
    }

    private static boolean isClosed(CompanyProfile company, LocalDate on) {
        return company.booksClosedOn().filter(closed -> !on.isAfter(closed)).isPresent();
    }
}
