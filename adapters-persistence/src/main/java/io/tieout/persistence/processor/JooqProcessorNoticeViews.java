package io.tieout.persistence.processor;

import static io.tieout.persistence.jooq.Tables.PROCESSOR_NOTICE_VIEW;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.processor.ProcessorNoticeViews;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.refund.RefundId;
import io.tieout.persistence.jooq.tables.records.ProcessorNoticeViewRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.SortOrder;

/** Notices of processors read from their view; each read is one statement. */
public final class JooqProcessorNoticeViews implements ProcessorNoticeViews {

    /** far beyond the refunds of one charge */
    private static final int MOST_AT_ONCE = 100;

    private static final Keyset<Instant> LATEST_FIRST =
            new Keyset<>(
                    "processor-notice",
                    PROCESSOR_NOTICE_VIEW.RECEIVED_AT,
                    PROCESSOR_NOTICE_VIEW.NOTICE_ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;

    public JooqProcessorNoticeViews(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<ProcessorNoticeView> find(Viewer viewer, ProcessorNoticeId id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(PROCESSOR_NOTICE_VIEW)
                                .where(PROCESSOR_NOTICE_VIEW.NOTICE_ID.eq(id.value()))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(JooqProcessorNoticeViews::view));
    }

    @Override
    public List<ProcessorNoticeId> waitingFor(TenantId tenant, ProcessorReference charge) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(PROCESSOR_NOTICE_VIEW.NOTICE_ID)
                                .from(PROCESSOR_NOTICE_VIEW)
                                .where(
                                        PROCESSOR_NOTICE_VIEW.PROCESSOR.eq(
                                                charge.processor().name()))
                                .and(PROCESSOR_NOTICE_VIEW.REFERENCE.eq(charge.reference()))
                                .and(PROCESSOR_NOTICE_VIEW.STATUS.eq(Status.WAITING.name()))
                                .orderBy(
                                        PROCESSOR_NOTICE_VIEW.RECEIVED_AT,
                                        PROCESSOR_NOTICE_VIEW.NOTICE_ID)
                                .limit(MOST_AT_ONCE)
                                .fetch(row -> new ProcessorNoticeId(row.value1())));
    }

    @Override
    public List<ProcessorNoticeView> askedFor(TenantId tenant, UUID actOrRefund) {
        UUID[] wanted = {actOrRefund};
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(PROCESSOR_NOTICE_VIEW)
                                .where(
                                        PROCESSOR_NOTICE_VIEW
                                                .ACT_IDS
                                                .contains(wanted)
                                                .or(
                                                        PROCESSOR_NOTICE_VIEW.REFUND_IDS.contains(
                                                                wanted)))
                                .orderBy(
                                        PROCESSOR_NOTICE_VIEW.RECEIVED_AT,
                                        PROCESSOR_NOTICE_VIEW.NOTICE_ID)
                                .limit(MOST_AT_ONCE)
                                .fetch(JooqProcessorNoticeViews::view));
    }

    @Override
    public Page<ProcessorNoticeView> list(Viewer viewer, Set<Status> statuses, PageRequest page) {
        var wanted =
                statuses.isEmpty()
                        ? noCondition()
                        : PROCESSOR_NOTICE_VIEW.STATUS.in(
                                statuses.stream().map(Status::name).toList());
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        LATEST_FIRST.show(
                                LATEST_FIRST.page(
                                        sql.selectFrom(PROCESSOR_NOTICE_VIEW)
                                                .where(wanted)
                                                .and(Confinement.ofHouse(viewer)),
                                        page),
                                JooqProcessorNoticeViews::view));
    }

    private static ProcessorNoticeView view(ProcessorNoticeViewRecord row) {
        return new ProcessorNoticeView(
                new ProcessorNoticeId(row.getNoticeId()),
                row.getVersion(),
                Channel.valueOf(row.getProcessor()),
                row.getEventId(),
                row.getType(),
                row.getReference(),
                Status.valueOf(row.getStatus()),
                row.getOutcome(),
                IntStream.range(0, row.getActIds().length)
                        .mapToObj(i ->
                                new Asking(
                                        new ControlledActId(row.getActIds()[i]),
                                        new RefundId(row.getRefundIds()[i])))
                        .toList(),
                row.getReceivedAt());
    }
}
