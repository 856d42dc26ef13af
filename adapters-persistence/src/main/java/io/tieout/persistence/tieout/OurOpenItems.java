package io.tieout.persistence.tieout;

import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.tieout.DocumentType;
import io.tieout.domain.tieout.OpenItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;

/** What is open here as of a day, as it was known at a moment, document by document. */
final class OurOpenItems {

    private OurOpenItems() {}

    static List<OpenItem> of(DSLContext sql, LocalDate asOf, Instant knownAt) {
        var moved = moved(asOf, knownAt).asTable("moved");
        Field<UUID> document = moved.field("document", UUID.class);
        Field<String> currency = moved.field("currency", String.class);
        Field<Long> minor = moved.field("minor", Long.class);
        Field<BigDecimal> open = sum(minor).as("open");
        return sql.select(
                        KnownPapers.TYPE,
                        KnownPapers.DOCUMENT_ID,
                        KnownPapers.NUMBER,
                        KnownPapers.ISSUED_ON,
                        currency,
                        open)
                .from(moved)
                .join(KnownPapers.table())
                .on(KnownPapers.ID.eq(document))
                .groupBy(
                        KnownPapers.TYPE,
                        KnownPapers.DOCUMENT_ID,
                        KnownPapers.NUMBER,
                        KnownPapers.ISSUED_ON,
                        currency)
                .having(sum(minor).ne(BigDecimal.ZERO))
                .orderBy(KnownPapers.TYPE, KnownPapers.DOCUMENT_ID)
                .fetch(row ->
                        new OpenItem(
                                DocumentType.valueOf(row.get(KnownPapers.TYPE)),
                                row.get(KnownPapers.DOCUMENT_ID),
                                row.get(KnownPapers.NUMBER),
                                "",
                                row.get(KnownPapers.ISSUED_ON),
                                Money.ofMinor(
                                        row.get(open).longValueExact(),
                                        new Currency(row.get(currency)))));
    }

    /** a settlement moves two documents: the invoice that is paid, and the money that pays it */
    private static Select<Record3<UUID, String, Long>> moved(LocalDate asOf, Instant knownAt) {
        var row = RECEIVABLE_MOVEMENT_VIEW;
        var isThen = row.EFFECTIVE_ON.le(asOf).and(row.RECORDED_AT.le(knownAt));
        return select(
                        row.DOCUMENT_ID.as("document"),
                        row.CURRENCY.as("currency"),
                        when(row.SETTLED_BY.isNull(), row.OWED_MINOR.plus(row.UNAPPLIED_MINOR))
                                .else_(row.OWED_MINOR)
                                .as("minor"))
                .from(row)
                .where(isThen)
                .unionAll(
                        select(row.SETTLED_BY, row.CURRENCY, row.UNAPPLIED_MINOR)
                                .from(row)
                                .where(isThen)
                                .and(row.SETTLED_BY.isNotNull()));
    }
}
