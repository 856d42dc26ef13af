package io.tieout.persistence.seal;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.EVENT_ANCHOR;
import static io.tieout.persistence.jooq.Tables.EVENT_SEAL;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.seal.ExportLine;
import io.tieout.application.seal.ExportLine.Anchored;
import io.tieout.application.seal.ExportLine.End;
import io.tieout.application.seal.ExportLine.Gone;
import io.tieout.application.seal.ExportLine.Head;
import io.tieout.application.seal.ExportLine.Sealed;
import io.tieout.application.seal.ExportLine.Waiting;
import io.tieout.application.seal.LedgerExport;
import io.tieout.application.view.Viewer;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.seal.SealedEvents.SealedEvent;
import io.tieout.persistence.tenant.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Reads a tenant's history a batch a transaction: no reader of years holds the feed back. */
public final class JooqLedgerExport implements LedgerExport {

    private static final int BATCH = 500;

    /** a hundred million events; no tenant has more */
    private static final int MOST_BATCHES = 200_000;

    private final Transactions transactions;
    private final InstantSource machine;

    public JooqLedgerExport(Transactions transactions, InstantSource machine) {
        this.transactions = transactions;
        this.machine = machine;
    }

    @Override
    public void write(Viewer viewer, Consumer<ExportLine> out) {
        if (!viewer.confinedTo().isEmpty()) {
            return;
        }
        var tenant = transactions.of(viewer.tenant());
        out.accept(new Head(viewer.tenant().value(), machine.instant()));
        tenant.read(JooqLedgerExport::anchors).forEach(out);
        long place = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            long from = place;
            List<SealedEvent> sealed = tenant.read(sql -> SealedEvents.after(sql, from, BATCH));
            sealed.forEach(each -> out.accept(line(each)));
            place = sealed.isEmpty() ? place : sealed.getLast().seal().getPlace();
            if (sealed.size() < BATCH) {
                break;
            }
        }
        long sealed = place;
        List<DomainEventRecord> waiting = tenant.read(sql -> waiting(sql, sealed));
        waiting.forEach(event -> out.accept(new Waiting(SealedEvents.bytes(event))));
        out.accept(new End(sealed, waiting.size()));
    }

    private static List<ExportLine> anchors(DSLContext sql) {
        return sql.selectFrom(EVENT_ANCHOR)
                .orderBy(EVENT_ANCHOR.PLACE)
                .<ExportLine>fetch(
                        row -> new Anchored(row.getPlace(), row.getChain(), row.getNotedAt()));
    }

    private static ExportLine line(SealedEvent sealed) {
        return sealed.event()
                .<ExportLine>map(event -> new Sealed(sealed.words(), SealedEvents.bytes(event)))
                .orElseGet(() ->
                        new Gone(
                                sealed.seal().getPlace(),
                                sealed.seal().getStreamId(),
                                sealed.seal().getVersion()));
    }

    /** a minute of events at most, unless nothing seals them: then a whole history stands here */
    private static List<DomainEventRecord> waiting(DSLContext sql, long place) {
        return sql.selectFrom(DOMAIN_EVENT)
                .where(
                        notExists(
                                selectOne()
                                        .from(EVENT_SEAL)
                                        .where(
                                                EVENT_SEAL.GLOBAL_INDEX.eq(
                                                        DOMAIN_EVENT.GLOBAL_INDEX))
                                        .and(EVENT_SEAL.PLACE.le(place))))
                .orderBy(DOMAIN_EVENT.TRANSACTION_ID, DOMAIN_EVENT.GLOBAL_INDEX)
                .fetch();
    }
}
