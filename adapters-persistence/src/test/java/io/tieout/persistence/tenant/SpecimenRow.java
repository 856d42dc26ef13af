package io.tieout.persistence.tenant;

import static java.util.Map.entry;

import io.tieout.domain.people.TenantId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The plainest row that a table takes, whatever the table is about. */
record SpecimenRow(Table<?> table) {
    private static final Map<Class<?>, Object> SPECIMENS =
            Map.ofEntries(
                    entry(UUID.class, UUID.fromString("0190a000-0000-7000-8000-0000000000aa")),
                    entry(String.class, "x"),
                    entry(String[].class, new String[] {"x"}),
                    entry(Integer[].class, new Integer[] {0}),
                    entry(Instant.class, Instant.EPOCH),
                    entry(LocalDate.class, LocalDate.EPOCH),
                    entry(JSONB.class, JSONB.jsonb("{}")),
                    entry(byte[].class, new byte[] {1}),
                    entry(Boolean.class, true),
                    entry(Short.class, (short) 1),
                    entry(Integer.class, 1),
                    entry(Long.class, 1L),
                    entry(UUID[].class, new UUID[] {}),
                    entry(BigDecimal.class, BigDecimal.ONE));

    /** Lets a throwaway database take rows without meaning: only the wall is looked at. */
    static void dropRulesOfMeaning(DSLContext superuser) {
        superuser
                .select(
                        DSL.field("conrelid::regclass", String.class),
                        DSL.field("conname", String.class))
                .from(DSL.table("pg_constraint"))
                .where(DSL.field("contype").in(DSL.inline("c"), DSL.inline("f")))
                .and(DSL.field("connamespace::regnamespace::text").eq(DSL.inline("public")))
                .forEach(rule ->
                        superuser
                                .alterTable(DSL.table(rule.value1()))
                                .dropConstraint(DSL.name(rule.value2()))
                                .execute());
        // What a trigger writes of its own accord would stand beside the specimen.
        superuser
                .selectDistinct(DSL.field("tgrelid::regclass", String.class))
                .from(DSL.table("pg_trigger"))
                .where(DSL.field("tgisinternal", Boolean.class).isFalse())
                .forEach(table ->
                        superuser
                                .query(
                                        "alter table {0} disable trigger user",
                                        DSL.table(table.value1()))
                                .execute());
    }

    int insert(DSLContext sql, TenantId tenant) {
        var fields = new ArrayList<Field<?>>();
        var values = new ArrayList<Object>();
        for (var field : table.fields()) {
            if (isTenant(field)) {
                fields.add(field);
                values.add(tenant.value());
            } else if (isNeeded(field)) {
                fields.add(field);
                values.add(value(field));
            }
        }
        return sql.insertInto(table).columns(fields).values(values).execute();
    }

    @SuppressWarnings("unchecked")
    Field<UUID> tenant() {
        return (Field<UUID>)
                List.of(table.fields()).stream()
                        .filter(SpecimenRow::isTenant)
                        .findFirst()
                        .orElseThrow();
    }

    private static boolean isTenant(Field<?> field) {
        return field.getName().equals("tenant_id");
    }

    private static boolean isNeeded(Field<?> field) {
        var type = field.getDataType();
        return !type.nullable() && !type.defaulted() && !type.identity() && !type.readonly();
    }

    private static Object value(Field<?> field) {
        var value = SPECIMENS.get(field.getType());
        if (value == null) {
            throw new IllegalStateException("no specimen of " + field.getType() + " for " + field);
        }
        return value;
    }
}
