package io.tieout.application.mapping;

import io.tieout.application.accounting.References;
import io.tieout.domain.boundary.Boundary;
import io.tieout.domain.boundary.OwnedField;
import io.tieout.domain.mapping.MappedWord;
import java.util.List;

/** Which list of the accounting system a kind of word points into. */
public final class MappedLists {

    private MappedLists() {}

    public static References.Kind of(MappedWord.Kind kind) {
        return switch (kind) {
            case PRODUCT -> References.Kind.ITEM;
            case CLASS -> References.Kind.CLASS;
            case DEPARTMENT -> References.Kind.DEPARTMENT;
            case TAX_TREATMENT -> References.Kind.TAX_CODE;
            case PAYMENT_TERM -> References.Kind.TERM;
            case PROCESSOR, DEFERRED_REVENUE, RECOGNISED_REVENUE, LEDGER_ACCOUNT ->
                    References.Kind.ACCOUNT;
        };
    }

    /** whose word counts of the fields of such a record, by the source-of-truth map */
    public static List<OwnedField> fields(MappedWord.Kind kind) {
        return Boundary.all().stream()
                .filter(field -> field.record().name().equals(of(kind).name()))
                .toList();
    }

    /** what a record of that list is called in messages */
    static String name(MappedWord.Kind kind) {
        return switch (kind) {
            case PRODUCT -> "item";
            case CLASS -> "class";
            case DEPARTMENT -> "department";
            case TAX_TREATMENT -> "tax code";
            case PAYMENT_TERM -> "term";
            case PROCESSOR, DEFERRED_REVENUE, RECOGNISED_REVENUE, LEDGER_ACCOUNT -> "account";
        };
    }
}
