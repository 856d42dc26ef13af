package io.tieout.persistence.standing;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_REFERENCE;
import static io.tieout.persistence.jooq.Tables.MAPPING_VIEW;
import static io.tieout.persistence.standing.Rows.row;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.mapping.MappedLists;
import io.tieout.application.standing.OrphanReason;
import io.tieout.domain.mapping.MappedWord;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;

/**
 * Words that two people gave a meaning, whose record was made inactive there, or is gone. One that
 * was only renamed still means the same.
 */
final class LostWords {

    private static final Map<String, String> LISTS =
            Stream.of(MappedWord.Kind.values())
                    .collect(Collectors.toMap(Enum::name, kind -> MappedLists.of(kind).name()));

    private LostWords() {}

    static Select<Record4<Integer, String, String, Instant>> query() {
        return row(
                        OrphanReason.WORD_WITHOUT_RECORD,
                        MAPPING_VIEW.MAPPING_ID,
                        concat(
                                kind(),
                                inline(" '"),
                                MAPPING_VIEW.WORD,
                                inline("', record "),
                                MAPPING_VIEW.RECORD_ID),
                        MAPPING_VIEW.CHANGED_AT)
                .from(MAPPING_VIEW)
                .where(MAPPING_VIEW.RECORD_ID.ne(""))
                .and(
                        notExists(
                                selectOne()
                                        .from(ACCOUNTING_REFERENCE)
                                        .where(
                                                ACCOUNTING_REFERENCE.CONNECTION_ID.eq(
                                                        MAPPING_VIEW.CONNECTION_ID))
                                        .and(ACCOUNTING_REFERENCE.KIND.eq(list()))
                                        .and(
                                                ACCOUNTING_REFERENCE.EXTERNAL_ID.eq(
                                                        MAPPING_VIEW.RECORD_ID))
                                        .and(ACCOUNTING_REFERENCE.IS_ACTIVE)));
    }

    /** as people say it */
    private static Field<String> kind() {
        return lower(replace(MAPPING_VIEW.KIND, "_", " "));
    }

    private static Field<String> list() {
        return case_(MAPPING_VIEW.KIND).mapValues(LISTS);
    }
}
