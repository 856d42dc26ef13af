package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_REFERENCE;
import static io.tieout.persistence.jooq.Tables.INVOICE_VIEW;
import static io.tieout.persistence.jooq.Tables.MAPPING_VIEW;
import static io.tieout.persistence.standing.Rows.row;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.standing.OrphanReason;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;

/**
 * Items that our products mean and that became another type there: until it is changed back, or two
 * people map a product to the item as it is now.
 */
final class RetypedItems {

    private RetypedItems() {}

    static Select<Record4<Integer, String, String, Instant>> query() {
        return row(
                        OrphanReason.ITEM_RETYPED,
                        ACCOUNTING_REFERENCE.EXTERNAL_ID,
                        concat(
                                inline("item '"),
                                ACCOUNTING_REFERENCE.NAME,
                                inline("', was "),
                                ACCOUNTING_REFERENCE.FIRST_ITEM_TYPE,
                                inline(", is "),
                                ACCOUNTING_REFERENCE.ITEM_TYPE),
                        ACCOUNTING_REFERENCE.RETYPED_AT)
                .from(ACCOUNTING_REFERENCE)
                .where(ACCOUNTING_REFERENCE.KIND.eq("ITEM"))
                .and(ACCOUNTING_REFERENCE.IS_ACTIVE)
                .and(ACCOUNTING_REFERENCE.ITEM_TYPE.ne(ACCOUNTING_REFERENCE.FIRST_ITEM_TYPE))
                .and(exists(selectOne().from(MAPPING_VIEW).where(isMapped())).or(isNamedBySales()))
                .and(
                        notExists(
                                selectOne()
                                        .from(MAPPING_VIEW)
                                        .where(isMapped())
                                        .and(
                                                MAPPING_VIEW.CHANGED_AT.gt(
                                                        ACCOUNTING_REFERENCE.RETYPED_AT))));
    }

    private static Condition isMapped() {
        return MAPPING_VIEW
                .KIND
                .eq("PRODUCT")
                .and(MAPPING_VIEW.CONNECTION_ID.eq(ACCOUNTING_REFERENCE.CONNECTION_ID))
                .and(MAPPING_VIEW.RECORD_ID.eq(ACCOUNTING_REFERENCE.EXTERNAL_ID));
    }

    /** a product nobody mapped means the item of its name */
    private static Condition isNamedBySales() {
        Field<String> lines = lower(INVOICE_VIEW.LINES.cast(String.class));
        return exists(
                selectOne()
                        .from(INVOICE_VIEW)
                        .where(
                                lines.contains(
                                        concat(
                                                inline("\"product\": \""),
                                                ACCOUNTING_REFERENCE.NAME_KEY,
                                                inline("\"")))));
    }
}
