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

/** What is sent to give money back: purchases against receivables, receipts, links and voids. */
final class SentRefunds {

    private static final OneOf CURRENCY = new OneOf(List.of("the customer's ISO 4217 code"));
    private static final Pointer ACCOUNT = new Pointer("account of the chart");
    private static final Text MARK = new Text(4000, Characters.LINES);
    private static final Text ID = new Text(64, Characters.ONE_LINE);
    private static final Text NUMBER_TEXT = new Text(21, Characters.ONE_LINE);

    static final SentField NUMBER =
            field("refund", "number", Absence.FILLED_THERE, NUMBER_TEXT, Misfit.REFUSED_ON_ENTRY);

    private static final List<SentField> EXPENSE =
            List.of(
                    refund("kind of payment", Absence.REFUSED, new OneOf(List.of("cash"))),
                    refund("account", Absence.REFUSED, ACCOUNT),
                    refund("customer", Absence.REFUSED, new Parts("a customer", 1)),
                    refund("customer id", Absence.REFUSED, new Pointer("customer")),
                    refund("kind of party", Absence.REFUSED, new OneOf(List.of("customer"))),
                    refund("currency", Absence.FILLED_THERE, CURRENCY),
                    NUMBER,
                    refund("day", Absence.FILLED_THERE, new Day()),
                    refund("lines", Absence.REFUSED, new Parts("its line", 1)),
                    refund("mark", Absence.NOTHING, MARK),
                    refund("line amount", Absence.REFUSED, new DecimalNumber(15)),
                    refund("line kind", Absence.REFUSED, new OneOf(List.of("by account"))),
                    refund("line detail", Absence.REFUSED, new Parts("an account", 1)),
                    refund("receivables", Absence.REFUSED, ACCOUNT));

    private static final List<SentField> RECEIPT =
            List.of(
                    receipt("customer", Absence.REFUSED, new Pointer("customer")),
                    receipt("currency", Absence.FILLED_THERE, CURRENCY),
                    receipt("number", Absence.FILLED_THERE, NUMBER_TEXT),
                    receipt("day", Absence.FILLED_THERE, new Day()),
                    receipt("department", Absence.NOTHING, new Pointer("department")),
                    receipt("account", Absence.REFUSED, ACCOUNT),
                    receipt(
                            "lines",
                            Absence.REFUSED,
                            new Parts("an invoice's lines", SentFields.MOST_LINES)),
                    receipt("memo", Absence.NOTHING, new Text(1000, Characters.LINES)),
                    receipt("mark", Absence.NOTHING, MARK));

    private static final List<SentField> LINK =
            List.of(
                    link("id", Absence.REFUSED, ID),
                    link("version", Absence.REFUSED, ID),
                    link("nothing but this", Absence.REFUSED, new OneOf(List.of("true"))),
                    link("customer", Absence.REFUSED, new Pointer("customer")),
                    link("total", Absence.REFUSED, new DecimalNumber(15)),
                    link("lines", Absence.REFUSED, new Parts("all its lines", 500)),
                    link("line amount", Absence.REFUSED, new DecimalNumber(15)),
                    link("line's document", Absence.REFUSED, new Parts("a link", 1)),
                    link("linked id", Absence.REFUSED, ID),
                    link(
                            "linked kind",
                            Absence.REFUSED,
                            new OneOf(List.of("expense", "what stands there already"))));

    private static final List<SentField> VOID = List.of(voided("id"), voided("version"));

    static final List<SentField> ALL =
            Stream.of(EXPENSE, RECEIPT, LINK, VOID).flatMap(List::stream).toList();

    private SentRefunds() {}

    private static SentField refund(String name, Absence absence, Form form) {
        return field("refund", name, absence, form, Misfit.MADE_BY_US);
    }

    private static SentField receipt(String name, Absence absence, Form form) {
        return field("refund of a sale", name, absence, form, Misfit.MADE_BY_US);
    }

    private static SentField link(String name, Absence absence, Form form) {
        return field("change of a payment", name, absence, form, Misfit.MADE_BY_US);
    }

    private static SentField voided(String name) {
        return field("void of a payment", name, Absence.REFUSED, ID, Misfit.MADE_BY_US);
    }

    private static SentField field(
            String record, String name, Absence absence, Form form, Misfit misfit) {
        return new SentField(
                record,
                name,
                absence,
                form,
                misfit,
                "reference pages on purchases, refund receipts and payments");
    }
}
