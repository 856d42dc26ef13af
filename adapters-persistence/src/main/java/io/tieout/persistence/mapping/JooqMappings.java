package io.tieout.persistence.mapping;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_REFERENCE;
import static io.tieout.persistence.jooq.Tables.MAPPING_VIEW;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.accounting.References.Reference;
import io.tieout.application.mapping.MappedLists;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappedWord.Kind;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.accounting.ListRecords;
import io.tieout.persistence.jooq.tables.MappingView;
import io.tieout.persistence.jooq.tables.records.MappingViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Meanings by one statement over the mappings and the copied lists. */
public final class JooqMappings implements Mappings {

    /** how many words anybody gets to see at once */
    private static final int SHOWN = 1_000;

    private static final MappingView MAPPED = MAPPING_VIEW.as("mapped");
    private static final MappingView SAME_WORD = MAPPING_VIEW.as("same_word");

    private final Transactions transactions;

    public JooqMappings(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Map<String, Reference> meanings(
            TenantId tenant, ConnectionId connection, Kind kind, Collection<String> words) {
        if (words.isEmpty()) {
            return Map.of();
        }
        var keys = words.stream().map(MappedWord::key).collect(Collectors.toSet());
        var byKey = transactions.of(tenant).read(sql -> byKey(sql, connection, kind, keys));
        return words.stream()
                .distinct()
                .filter(word -> byKey.containsKey(MappedWord.key(word)))
                .collect(toMap(identity(), word -> byKey.get(MappedWord.key(word))));
    }

    /** a confirmed word never falls back to the record of its name, not even when it is stale */
    private static Map<String, Reference> byKey(
            DSLContext sql, ConnectionId connection, Kind kind, Set<String> keys) {
        Field<Boolean> isFree = field(isUnmapped(connection, kind)).as("is_free");
        var meanings = new HashMap<String, Reference>();
        sql.select(ACCOUNTING_REFERENCE.fields())
                .select(MAPPED.WORD_KEY, isFree)
                .from(ACCOUNTING_REFERENCE)
                .leftJoin(MAPPED)
                .on(
                        of(MAPPED, connection, kind),
                        MAPPED.RECORD_ID.eq(ACCOUNTING_REFERENCE.EXTERNAL_ID),
                        MAPPED.WORD_KEY.in(keys))
                .where(ACCOUNTING_REFERENCE.CONNECTION_ID.eq(connection.value()))
                .and(ACCOUNTING_REFERENCE.KIND.eq(MappedLists.of(kind).name()))
                .and(ACCOUNTING_REFERENCE.IS_ACTIVE)
                .and(MAPPED.WORD_KEY.isNotNull().or(ACCOUNTING_REFERENCE.NAME_KEY.in(keys)))
                .orderBy(ACCOUNTING_REFERENCE.EXTERNAL_ID, MAPPED.WORD_KEY)
                .fetch()
                .forEach(row -> put(meanings, row, kind, keys, isFree));
        return meanings;
    }

    private static void put(
            Map<String, Reference> meanings,
            Record row,
            Kind kind,
            Set<String> keys,
            Field<Boolean> isFree) {
        var listed = row.into(ACCOUNTING_REFERENCE);
        var reference = ListRecords.named(listed);
        if (row.get(MAPPED.WORD_KEY) != null) {
            meanings.put(row.get(MAPPED.WORD_KEY), reference);
        }
        if (kind.meansItsName() && row.get(isFree) && keys.contains(listed.getNameKey())) {
            meanings.putIfAbsent(listed.getNameKey(), reference);
        }
    }

    private static Condition isUnmapped(ConnectionId connection, Kind kind) {
        return notExists(
                selectOne()
                        .from(SAME_WORD)
                        .where(of(SAME_WORD, connection, kind))
                        .and(SAME_WORD.RECORD_ID.ne(""))
                        .and(SAME_WORD.WORD_KEY.eq(ACCOUNTING_REFERENCE.NAME_KEY)));
    }

    private static Condition of(MappingView view, ConnectionId connection, Kind kind) {
        return view.CONNECTION_ID.eq(connection.value()).and(view.KIND.eq(kind.name()));
    }

    @Override
    public List<Mappings.WordView> list(
            Viewer viewer, ConnectionId connection, Kind kind, Collection<String> besides) {
        var rows = rows(viewer, connection, kind);
        var known = rows.stream().map(MappingViewRecord::getWordKey).collect(Collectors.toSet());
        var others =
                besides.stream().filter(word -> !known.contains(MappedWord.key(word))).toList();
        var words =
                Stream.concat(rows.stream().map(MappingViewRecord::getWord), others.stream())
                        .collect(Collectors.toSet());
        var meanings = meanings(viewer.tenant(), connection, kind, words);
        return Stream.concat(
                        rows.stream().map(row -> MappingRows.view(kind, row, meanings)),
                        others.stream()
                                .distinct()
                                .map(word -> MappingRows.unmapped(kind, word, meanings)))
                .toList();
    }

    private List<MappingViewRecord> rows(Viewer viewer, ConnectionId connection, Kind kind) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(MAPPING_VIEW)
                                .where(of(MAPPING_VIEW, connection, kind))
                                .and(Confinement.ofHouse(viewer))
                                .orderBy(MAPPING_VIEW.WORD_KEY)
                                .limit(SHOWN)
                                .fetch());
    }
}
