package io.tieout.persistence.eventstore;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static io.tieout.persistence.jooq.Tables.TOKEN_ENTRY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.domain.decision.DomainEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * How far an automation has come with the events that it hears. Its stored tokens lag behind it and
 * are never ahead: of what they passed, each event was handled, or is parked.
 */
public final class AutomationProgress {

    private final String automation;
    private final List<String> heard;
    private final PositionSerializer positions = new PositionSerializer();

    /**
     * @param heard each a single kind of event, no family
     */
    public AutomationProgress(String automation, Set<Class<? extends DomainEvent>> heard) {
        var catalog = EventCatalog.standard();
        this.automation = automation;
        this.heard = heard.stream().map(kind -> catalog.nameOf(kind).getName()).sorted().toList();
    }

    /**
     * To be asked for before that what the automation changes, in one transaction or in two: then a
     * change that is missing there was made by nobody, or {@link Reached#hasYetToHandle} says so.
     */
    public Reached reached(DSLContext sql) {
        List<GapAwareTrackingToken> segments =
                sql.select(TOKEN_ENTRY.TOKEN)
                        .from(TOKEN_ENTRY)
                        .where(TOKEN_ENTRY.PROCESSOR_NAME.eq(automation))
                        .and(TOKEN_ENTRY.TOKEN.isNotNull())
                        .orderBy(TOKEN_ENTRY.SEGMENT)
                        .fetch(row -> position(row.value1()));
        Set<Long> gaps = new HashSet<>();
        segments.forEach(segment -> gaps.addAll(segment.getGaps()));
        long all = segments.stream().mapToLong(GapAwareTrackingToken::getIndex).min().orElse(-1);
        return new Reached(automation, heard, all, gaps);
    }

    private GapAwareTrackingToken position(byte[] token) {
        return positions.deserialize(
                new SimpleSerializedObject<>(
                        token, byte[].class, new SimpleSerializedType("position", "1")));
    }

    /**
     * Where an automation stands with all its segments.
     *
     * @param index of the last event that all of them passed
     * @param gaps what they passed because it was not committed then
     */
    public record Reached(String automation, List<String> heard, long index, Set<Long> gaps) {

        public Reached {
            heard = List.copyOf(heard);
            gaps = Set.copyOf(gaps);
        }

        /** whether something that it hears of this stream is not surely handled, or is parked */
        public Condition hasYetToHandle(Field<UUID> stream) {
            Condition isAhead =
                    DOMAIN_EVENT.GLOBAL_INDEX.gt(index).or(DOMAIN_EVENT.GLOBAL_INDEX.in(gaps));
            return exists(
                            selectOne()
                                    .from(DOMAIN_EVENT)
                                    .where(
                                            DOMAIN_EVENT.AGGREGATE_IDENTIFIER.eq(
                                                    stream.cast(SQLDataType.CLOB)))
                                    .and(DOMAIN_EVENT.PAYLOAD_TYPE.in(heard))
                                    .and(isAhead))
                    .or(
                            exists(
                                    selectOne()
                                            .from(PARKED_EVENT)
                                            .where(PARKED_EVENT.AUTOMATION.eq(automation))
                                            .and(PARKED_EVENT.AGGREGATE_ID.eq(stream))));
        }
    }
}
