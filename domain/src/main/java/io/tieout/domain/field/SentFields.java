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
 * The table: every field that Tieout sends. The limits are the strictest of the systems that Tieout
 * lands in, from their reference pages, read 2026-11-20.
 */
public final class SentFields {

    private static final String INVOICES = "reference page on invoices";
    private static final int MOST_DIGITS = 15;
    static final int MOST_LINES = 500;

    public static final SentField INVOICE_NUMBER =
            invoice(
                    "number",
                    Absence.FILLED_THERE,
                    new Text(21, Characters.ONE_LINE),
                    Misfit.REFUSED_ON_ENTRY);
    public static final SentField INVOICE_LINES =
            invoice(
                    "lines",
                    Absence.REFUSED,
                    new Parts("its lines", MOST_LINES),
                    Misfit.REFUSED_ON_ENTRY);
    public static final SentField INVOICE_MEMO =
            invoice("memo", Absence.NOTHING, new Text(1000, Characters.LINES), Misfit.SHORTENED);
    public static final SentField LINE_DESCRIPTION =
            line(
                    "description",
                    Absence.NOTHING,
                    new Text(4000, Characters.LINES),
                    Misfit.SHORTENED);

    public static final SentField CUSTOMER_NAME = SentCustomers.NAME;
    public static final SentField CUSTOMER_EMAIL = SentCustomers.EMAIL_ADDRESS;
    public static final SentField CUSTOMER_TELEPHONE = SentCustomers.TELEPHONE_NUMBER;
    public static final SentField CUSTOMER_TAX_ID = SentCustomers.TAX_ID;

    /** the street's lines and every other part of an address */
    public static final SentField CUSTOMER_ADDRESS_PART = SentCustomers.ADDRESS_PART;

    public static final SentField CREDIT_MEMO_NUMBER = SentCredits.NUMBER;
    public static final SentField REFUND_NUMBER = SentRefunds.NUMBER;
    public static final SentField PAYMENT_REFERENCE = SentPayments.REFERENCE;
    public static final SentField RECORD_NAME = SentRecords.ITEM_NAME;
    public static final SentField RECORD_DESCRIPTION = SentRecords.ITEM_DESCRIPTION;

    private static final List<SentField> INVOICE =
            List.of(
                    invoice("customer", Absence.REFUSED, new Pointer("customer"), Misfit.BLOCKS),
                    invoice(
                            "currency",
                            Absence.FILLED_THERE,
                            new OneOf(List.of("the customer's ISO 4217 code")),
                            Misfit.BLOCKS),
                    INVOICE_NUMBER,
                    invoice("issue date", Absence.FILLED_THERE, new Day(), Misfit.BLOCKS),
                    invoice("due date", Absence.FILLED_THERE, new Day(), Misfit.REFUSED_ON_ENTRY),
                    invoice("term", Absence.NOTHING, new Pointer("term"), Misfit.MADE_BY_US),
                    invoice(
                            "department",
                            Absence.NOTHING,
                            new Pointer("department"),
                            Misfit.BLOCKS),
                    invoice(
                            "exchange rate",
                            Absence.NOTHING,
                            new DecimalNumber(MOST_DIGITS),
                            Misfit.MADE_BY_US),
                    INVOICE_LINES,
                    INVOICE_MEMO,
                    invoice(
                            "mark",
                            Absence.NOTHING,
                            new Text(4000, Characters.LINES),
                            Misfit.MADE_BY_US));

    private static final List<SentField> LINE =
            List.of(
                    line(
                            "id",
                            Absence.NOTHING,
                            new Text(64, Characters.ONE_LINE),
                            Misfit.MADE_BY_US),
                    line(
                            "amount",
                            Absence.REFUSED,
                            new DecimalNumber(MOST_DIGITS),
                            Misfit.REFUSED_ON_ENTRY),
                    LINE_DESCRIPTION,
                    line(
                            "kind",
                            Absence.REFUSED,
                            new OneOf(List.of("sale", "discount")),
                            Misfit.MADE_BY_US),
                    line("sale", Absence.NOTHING, new Parts("a sale", 1), Misfit.MADE_BY_US),
                    line(
                            "discount",
                            Absence.NOTHING,
                            new Parts("a discount", 1),
                            Misfit.MADE_BY_US),
                    line("item", Absence.FILLED_THERE, new Pointer("item"), Misfit.BLOCKS),
                    line(
                            "quantity",
                            Absence.FILLED_THERE,
                            new DecimalNumber(MOST_DIGITS),
                            Misfit.REFUSED_ON_ENTRY),
                    line(
                            "unit price",
                            Absence.FILLED_THERE,
                            new DecimalNumber(MOST_DIGITS),
                            Misfit.REFUSED_ON_ENTRY),
                    line(
                            "tax code",
                            Absence.FILLED_THERE,
                            new OneOf(List.of("NON", "TAX", "the id of a mapped tax code")),
                            Misfit.REFUSED_ON_ENTRY),
                    line("class", Absence.NOTHING, new Pointer("class"), Misfit.BLOCKS),
                    line("service date", Absence.NOTHING, new Day(), Misfit.REFUSED_ON_ENTRY),
                    line(
                            "discount in percent",
                            Absence.REFUSED,
                            new OneOf(List.of("false")),
                            Misfit.MADE_BY_US));

    private static final List<SentField> ALL =
            Stream.of(
                            INVOICE,
                            LINE,
                            SentCredits.ALL,
                            SentRefunds.ALL,
                            SentPayments.ALL,
                            SentEntries.ALL,
                            SentCustomers.ALL,
                            SentRecords.ALL,
                            SentChanges.ALL)
                    .flatMap(List::stream)
                    .toList();

    private SentFields() {}

    /** in the order of the documents */
    public static List<SentField> all() {
        return ALL;
    }

    private static SentField invoice(String name, Absence absence, Form form, Misfit misfit) {
        return new SentField("invoice", name, absence, form, misfit, INVOICES);
    }

    private static SentField line(String name, Absence absence, Form form, Misfit misfit) {
        return new SentField("invoice line", name, absence, form, misfit, INVOICES);
    }
}
