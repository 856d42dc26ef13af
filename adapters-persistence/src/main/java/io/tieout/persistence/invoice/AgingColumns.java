package io.tieout.persistence.invoice;

import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/**
 * The columns of an aging report as sums over movements. Age is the as-of day minus the due date;
 * what is due that day is current.
 */
final class AgingColumns {

    private static final Field<LocalDate> DUE_ON = RECEIVABLE_MOVEMENT_VIEW.DUE_ON;

    private final Field<BigDecimal> current;
    private final Field<BigDecimal> days1To30;
    private final Field<BigDecimal> days31To60;
    private final Field<BigDecimal> days61To90;
    private final Field<BigDecimal> over90;
    private final Field<BigDecimal> unapplied;

    AgingColumns(LocalDate asOf) {
        current = owed(DUE_ON.ge(asOf));
        days1To30 = owed(aged(asOf, 1, 30));
        days31To60 = owed(aged(asOf, 31, 60));
        days61To90 = owed(aged(asOf, 61, 90));
        over90 = owed(DUE_ON.lt(asOf.minusDays(90)));
        unapplied = sum(RECEIVABLE_MOVEMENT_VIEW.UNAPPLIED_MINOR);
    }

    List<Field<BigDecimal>> all() {
        return List.of(current, days1To30, days31To60, days61To90, over90, unapplied);
    }

    /** false for an account in which everything sums to nothing */
    Condition anyIsOwed() {
        return or(all().stream().map(column -> column.ne(BigDecimal.ZERO)).toList());
    }

    AgedSums read(Record row) {
        return new AgedSums(
                minor(row, current),
                minor(row, days1To30),
                minor(row, days31To60),
                minor(row, days61To90),
                minor(row, over90),
                minor(row, unapplied));
    }

    private static Condition aged(LocalDate asOf, int fromDays, int toDays) {
        return DUE_ON.between(asOf.minusDays(toDays), asOf.minusDays(fromDays));
    }

    private static Field<BigDecimal> owed(Condition age) {
        return coalesce(sum(RECEIVABLE_MOVEMENT_VIEW.OWED_MINOR).filterWhere(age), BigDecimal.ZERO);
    }

    private static long minor(Record row, Field<BigDecimal> column) {
        return row.get(column).longValueExact();
    }
}
