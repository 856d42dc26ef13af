package io.tieout.persistence.accounting;

import io.tieout.application.accounting.References.Kind;
import io.tieout.application.accounting.References.Reference;
import io.tieout.domain.invoice.Target;
import io.tieout.persistence.jooq.tables.records.AccountingReferenceRecord;

/** Reads rows of the copied lists. */
public final class ListRecords {

    private ListRecords() {}

    /** a row of any list but the customers', whose names are sealed */
    public static Reference named(AccountingReferenceRecord row) {
        return reference(row, row.getName());
    }

    static Reference reference(AccountingReferenceRecord row, String name) {
        var kind = Kind.valueOf(row.getKind());
        return new Reference(
                kind,
                row.getExternalId(),
                name,
                row.getCurrency(),
                row.getIsActive(),
                new Target(row.getPointsAtId(), row.getPointsAtName()),
                ReferenceNature.read(kind, row));
    }
}
