package io.tieout.domain.boundary;

import io.tieout.domain.boundary.OwnedField.Flow;
import io.tieout.domain.boundary.OwnedField.Owner;
import io.tieout.domain.boundary.OwnedField.Subject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The map itself: every field that both systems know. */
public final class Boundary {

    private static final String HERE = "Tieout";
    private static final String THERE = "the accounting system";

    private static final String WATCHED =
            "what landed is held against what was signed; what somebody changes there later is a"
                    + " drift: two people accept theirs, or an approver pushes ours again";

    private static final List<OwnedField> IDENTITY =
            List.of(
                    new OwnedField(
                            Subject.CUSTOMER,
                            "which account it is",
                            Owner.OURS,
                            Flow.NEITHER,
                            HERE,
                            "a person links; a link is never silently replaced"));

    private static final List<OwnedField> SHARED =
            Stream.of(SharedField.values()).map(SharedField::row).toList();

    private static final List<OwnedField> PARTIES =
            List.of(
                    taken(
                            Subject.CUSTOMER,
                            "currency",
                            "an account in another currency is not linked, and a plan is blocked"),
                    taken(Subject.CUSTOMER, "term, tax settings", "plans seen before are stale"),
                    taken(
                            Subject.CUSTOMER,
                            "whether it is active",
                            "an inactive customer blocks the push"));

    private static final List<OwnedField> LISTS =
            List.of(
                    taken(
                            Subject.ITEM,
                            "name, income account, whether it is active",
                            "plans seen before are stale; an inactive item blocks the push"),
                    new OwnedField(
                            Subject.ITEM,
                            "price, description",
                            Owner.THEIRS,
                            Flow.NEITHER,
                            THERE,
                            "nothing: every document states its own price and description"),
                    made(Subject.ITEM, "name, description and income account of a new one"),
                    meaning(Subject.ITEM, "which product means it"),
                    taken(
                            Subject.CLASS,
                            "name, whether it is active",
                            "plans seen before are stale; an inactive class blocks the push"),
                    made(Subject.CLASS, "name of a new one"),
                    meaning(Subject.CLASS, "which class name means it"),
                    taken(
                            Subject.ACCOUNT,
                            "everything",
                            "the copy is brought up to date; Tieout never writes the chart"),
                    taken(Subject.TERM, "everything", "the copy is brought up to date"),
                    meaning(Subject.TERM, "which days from issue to due date mean it"),
                    taken(Subject.TAX_CODE, "everything", "the copy is brought up to date"),
                    meaning(Subject.TAX_CODE, "which tax treatment means it"),
                    taken(
                            Subject.DEPARTMENT,
                            "name, whether it is active",
                            "plans seen before are stale; an inactive department blocks the push"),
                    made(Subject.DEPARTMENT, "name of a new one"),
                    meaning(Subject.DEPARTMENT, "which department of a document means it"),
                    taken(
                            Subject.SETTINGS,
                            "sales tax, closing date, numbering, classes, departments, currencies",
                            "the change is noted; plans are made by the new settings"));

    private static final List<OwnedField> DOCUMENTS =
            List.of(
                    new OwnedField(
                            Subject.INVOICE,
                            "everything that was signed",
                            Owner.OURS,
                            Flow.OUT,
                            HERE,
                            WATCHED),
                    taken(
                            Subject.INVOICE,
                            "sales tax that is computed there",
                            "signed as \"at most\"; more than that is named"),
                    new OwnedField(
                            Subject.CREDIT_MEMO,
                            "everything that was signed",
                            Owner.OURS,
                            Flow.OUT,
                            HERE,
                            WATCHED),
                    new OwnedField(
                            Subject.PAYMENT,
                            "payments of nothing that apply a credit memo",
                            Owner.OURS,
                            Flow.OUT,
                            HERE,
                            "looked for by their mark before they are sent again"),
                    new OwnedField(
                            Subject.PAYMENT,
                            "the link of a refund to the credit that it gives back, and the void of"
                                    + " a payment that bounced",
                            Owner.OURS,
                            Flow.OUT,
                            HERE,
                            "two people order it; every other line is kept as it stands there"),
                    refund(Subject.PURCHASE, "refunds of a credit, and payments that bounced"),
                    refund(Subject.REFUND_RECEIPT, "refunds of a sale"),
                    new OwnedField(
                            Subject.PAYMENT,
                            "what it pays, once a person matched what waits",
                            Owner.NEWER,
                            Flow.BOTH,
                            HERE,
                            "read first, and changed only if it pays exactly what it did when it"
                                    + " was matched; else what waits waits again"),
                    new OwnedField(
                            Subject.PAYMENT,
                            "payments that were recorded here",
                            Owner.OURS,
                            Flow.OUT,
                            HERE,
                            "known again by their mark; what somebody changes there later counts,"
                                    + " and what the books refuse counts here and waits for a"
                                    + " person"),
                    new OwnedField(
                            Subject.PAYMENT,
                            "the account that a processor's payments go to",
                            Owner.OURS,
                            Flow.NEITHER,
                            HERE,
                            "two people change it; what is recorded from then on goes there"),
                    new OwnedField(
                            Subject.JOURNAL_ENTRY,
                            "recognition of a month, one entry for each agreement",
                            Owner.OURS,
                            Flow.OUT,
                            HERE,
                            "two people order it; it never touches receivables or sales tax, is"
                                    + " known again by its mark; what is learnt late is an entry of"
                                    + " a later month, and what somebody changes there is a"
                                    + " drift: two people accept theirs, or an approver pushes"
                                    + " ours again"),
                    taken(
                            Subject.JOURNAL_ENTRY,
                            "what it charges the receivables of a linked customer",
                            "counted here as a document of others, and never written"),
                    taken(
                            Subject.PAYMENT,
                            "amount, day, what it pays",
                            "the latest state there counts, whenever it was learnt"));

    private static final List<OwnedField> ALL =
            Stream.of(IDENTITY, SHARED, PARTIES, LISTS, DOCUMENTS).flatMap(List::stream).toList();

    private Boundary() {}

    /** in the order of the page */
    public static List<OwnedField> all() {
        return ALL;
    }

    /** the records that Tieout writes there */
    public static Set<Subject> written() {
        return ALL.stream()
                .filter(field -> field.flow() == Flow.OUT || field.flow() == Flow.BOTH)
                .map(OwnedField::record)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OwnedField taken(Subject record, String field, String onDifference) {
        return new OwnedField(record, field, Owner.THEIRS, Flow.IN, THERE, onDifference);
    }

    private static OwnedField refund(Subject record, String field) {
        return new OwnedField(
                record,
                field,
                Owner.OURS,
                Flow.OUT,
                HERE,
                "two people order it; what landed is held against what they saw, each difference is"
                        + " named");
    }

    private static OwnedField made(Subject record, String field) {
        return new OwnedField(
                record,
                field,
                Owner.OURS,
                Flow.OUT,
                HERE,
                "two people order it; a name that is taken there is proposed as what is meant;"
                        + " later changes are made there");
    }

    private static OwnedField meaning(Subject record, String field) {
        return new OwnedField(
                record,
                field,
                Owner.OURS,
                Flow.NEITHER,
                HERE,
                "two people change it; approvals that have not landed are taken back");
    }
}
