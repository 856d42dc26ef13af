package io.tieout.persistence.standing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import io.tieout.application.standing.OrphanReason;
import io.tieout.application.standing.StaleReason;
import io.tieout.application.standing.StandingReason;
import io.tieout.application.standing.StandingViews;
import io.tieout.application.sweep.SweepRhythm;
import io.tieout.application.view.Viewer;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Select;

/** One statement each: a union of one query for each reason. */
public final class JooqStandingViews implements StandingViews {

    private static final Field<Integer> REASON = field(name("reason"), Integer.class);
    private static final Field<String> TARGET = field(name("target"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<Instant> SINCE = field(name("since"), Instant.class);

    private final Transactions transactions;

    public JooqStandingViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Standing> orphans(Viewer viewer) {
        return rows(viewer, Orphans.queries(), OrphanReason.values());
    }

    @Override
    public List<Standing> stale(Viewer viewer, Instant now, SweepRhythm rhythm) {
        return rows(viewer, StaleRecords.queries(now, rhythm), StaleReason.values());
    }

    private <R extends Enum<R> & StandingReason> List<Standing> rows(
            Viewer viewer,
            Map<R, Select<Record4<Integer, String, String, Instant>>> queries,
            R[] reasons) {
        if (!viewer.confinedTo().isEmpty()) {
            return List.of();
        }
        var all =
                new TreeMap<>(queries)
                        .values().stream()
                                .reduce(Select::unionAll)
                                .orElseThrow()
                                .asTable("standing");
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.select(REASON, TARGET, SUBJECT, SINCE)
                                .from(all)
                                .orderBy(REASON, TARGET)
                                .limit(MOST)
                                .fetch(row ->
                                        new Standing(
                                                reasons[row.value1()],
                                                row.value2(),
                                                row.value3(),
                                                row.value4())));
    }
}
