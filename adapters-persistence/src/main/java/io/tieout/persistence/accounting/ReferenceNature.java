package io.tieout.persistence.accounting;

import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Nature;
import io.tieout.persistence.jooq.tables.records.AccountingReferenceRecord;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What a list record says besides its name, as columns. */
final class ReferenceNature {

    private ReferenceNature() {}

    static void write(Nature nature, AccountingReferenceRecord row) {
        switch (nature) {
            case Nature.Plain() -> set(row, "", "", null).setItemType("");
            case Nature.OfItem(var type) -> set(row, "", "", null).setItemType(type);
            case Nature.OfAccount(var type, var classification) ->
                    set(row, type, classification, null).setItemType("");
            case Nature.OfTerm(var days) ->
                    set(row, "", "", days.isPresent() ? days.getAsInt() : null).setItemType("");
        }
    }

    static Nature read(Kind kind, AccountingReferenceRecord row) {
        return switch (kind) {
            case ACCOUNT ->
                    new Nature.OfAccount(row.getAccountType(), row.getAccountClassification());
            case TERM -> new Nature.OfTerm(days(row.getDueDays()));
            case ITEM ->
                    row.getItemType().isEmpty()
                            ? new Nature.Plain()
                            : new Nature.OfItem(row.getItemType());
            case CUSTOMER, CLASS, TAX_CODE, DEPARTMENT -> new Nature.Plain();
        };
    }

    private static AccountingReferenceRecord set(
            AccountingReferenceRecord row,
            String type,
            String classification,
            @Nullable Integer days) {
        return row.setAccountType(type).setAccountClassification(classification).setDueDays(days);
    }

    private static OptionalInt days(@Nullable Integer days) {
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}
