package io.tieout.persistence.why;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;

import io.tieout.application.why.Histories;
import io.tieout.application.why.Traced;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.tenant.Transactions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;

/** Reads the event table by its unique positions and ids. */
public final class JooqHistories implements Histories {

    /** three hops back from a chain of the longest length stay well below it */
    private static final int MOST_NAMED = 500;

    private final Transactions transactions;
    private final EventTracer tracer;

    public JooqHistories(Transactions transactions, EventTracer tracer) {
        this.transactions = transactions;
        this.tracer = tracer;
    }

    @Override
    public List<Traced> of(TenantId tenant, Set<UUID> streams, int most) {
        return traced(
                tenant,
                DOMAIN_EVENT.AGGREGATE_IDENTIFIER.in(streams.stream().map(UUID::toString).toList()),
                most);
    }

    @Override
    public List<Traced> named(TenantId tenant, Set<String> eventIds) {
        return traced(tenant, DOMAIN_EVENT.EVENT_IDENTIFIER.in(eventIds), MOST_NAMED);
    }

    private List<Traced> traced(TenantId tenant, Condition wanted, int most) {
        List<DomainEventRecord> latest =
                transactions
                        .of(tenant)
                        .read(sql ->
                                sql.selectFrom(DOMAIN_EVENT)
                                        .where(wanted)
                                        .orderBy(DOMAIN_EVENT.GLOBAL_INDEX.desc())
                                        .limit(most)
                                        .fetch());
        return latest.stream()
                .sorted(Comparator.comparing(DomainEventRecord::getGlobalIndex))
                .map(tracer::trace)
                .toList();
    }
}
