package io.tieout.domain.field;

import io.tieout.domain.field.Form.Characters;
import io.tieout.domain.field.Form.Day;
import io.tieout.domain.field.Form.DecimalNumber;
import io.tieout.domain.field.Form.OneOf;
import io.tieout.domain.field.Form.Parts;
import io.tieout.domain.field.Form.Pointer;
import io.tieout.domain.field.Form.Text;
import io.tieout.domain.field.SentField.Absence;
import io.tieout.domain.field.SentField.Misfit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Credit memos, whose lines are those of invoices, payments of nothing that apply them, and matches
 * of payments.
 */
final class SentCredits {

    private static final Pointer CUSTOMER = new Pointer("customer");
    private static final OneOf CURRENCY = new OneOf(List.of("the customer's ISO 4217 code"));
    private static final Text MARK = new Text(4000, Characters.LINES);

    static final SentField NUMBER =
            memo(
                    "number",
                    Absence.FILLED_THERE,
                    new Text(21, Characters.ONE_LINE),
                    Misfit.REFUSED_ON_ENTRY);

    private static final List<SentField> MEMO =
            List.of(
                    memo("customer", Absence.REFUSED, CUSTOMER, Misfit.BLOCKS),
                    memo("currency", Absence.FILLED_THERE, CURRENCY, Misfit.BLOCKS),
                    NUMBER,
                    memo("issue date", Absence.FILLED_THERE, new Day(), Misfit.BLOCKS),
                    memo("department", Absence.NOTHING, new Pointer("department"), Misfit.BLOCKS),
                    memo(
                            "exchange rate",
                            Absence.NOTHING,
                            new DecimalNumber(15),
                            Misfit.MADE_BY_US),
                    memo(
                            "lines",
                            Absence.REFUSED,
                            new Parts("an invoice's lines", SentFields.MOST_LINES),
                            Misfit.MADE_BY_US),
                    memo(
                            "memo",
                            Absence.NOTHING,
                            new Text(1000, Characters.LINES),
                            Misfit.REFUSED_ON_ENTRY),
                    memo("mark", Absence.NOTHING, MARK, Misfit.MADE_BY_US));

    private static final List<SentField> APPLICATION =
            List.of(
                    application("customer", Absence.REFUSED, CUSTOMER),
                    application("currency", Absence.FILLED_THERE, CURRENCY),
                    application("day", Absence.FILLED_THERE, new Day()),
                    application("total", Absence.REFUSED, new OneOf(List.of("0"))),
                    application("lines", Absence.REFUSED, new Parts("its two lines", 1)),
                    application("mark", Absence.NOTHING, MARK),
                    application("line amount", Absence.REFUSED, new DecimalNumber(15)),
                    application("line's document", Absence.REFUSED, new Parts("a link", 1)),
                    application("linked id", Absence.REFUSED, new Text(64, Characters.ONE_LINE)),
                    application(
                            "linked kind",
                            Absence.REFUSED,
                            new OneOf(List.of("invoice", "expense", "credit memo"))));

    private static final List<SentField> MATCH =
            List.of(
                    match("id", Absence.REFUSED, new Text(64, Characters.ONE_LINE)),
                    match("version", Absence.REFUSED, new Text(64, Characters.ONE_LINE)),
                    match("sparse", Absence.NOTHING, new OneOf(List.of("true"))),
                    match("customer", Absence.REFUSED, CUSTOMER),
                    match("total", Absence.REFUSED, new DecimalNumber(15)),
                    match("lines", Absence.NOTHING, new Parts("all that it pays and uses", 500)));

    static final List<SentField> ALL =
            Stream.of(MEMO, APPLICATION, MATCH).flatMap(List::stream).toList();

    private SentCredits() {}

    private static SentField memo(String name, Absence absence, Form form, Misfit misfit) {
        return new SentField(
                "credit memo", name, absence, form, misfit, "reference page on credit memos");
    }

    private static SentField match(String name, Absence absence, Form form) {
        return new SentField(
                "match of a payment",
                name,
                absence,
                form,
                Misfit.MADE_BY_US,
                "reference page on payments");
    }

    private static SentField application(String name, Absence absence, Form form) {
        return new SentField(
                "application of a credit",
                name,
                absence,
                form,
                Misfit.MADE_BY_US,
                "reference page on payments");
    }
}
