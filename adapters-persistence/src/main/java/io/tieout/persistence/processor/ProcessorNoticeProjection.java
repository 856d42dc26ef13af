package io.tieout.persistence.processor;

import static io.tieout.persistence.jooq.Tables.PROCESSOR_NOTICE_VIEW;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.processor.ProcessorNoticeViews.Status;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeEvent;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeAsked;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeHandled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeReceived;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeSettled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeWaits;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.processor.ProcessorReport.Other;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.processor.ProcessorReport.ReclaimedWithFee;
import io.tieout.domain.processor.ProcessorReport.Unclear;
import io.tieout.persistence.jooq.tables.records.ProcessorNoticeViewRecord;
import io.tieout.persistence.view.StreamRows;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Keeps the row of each processor's notice in step with its events. */
public final class ProcessorNoticeProjection implements Projection {

    private final StreamRows<ProcessorNoticeViewRecord> rows;

    public ProcessorNoticeProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database,
                        PROCESSOR_NOTICE_VIEW,
                        PROCESSOR_NOTICE_VIEW.NOTICE_ID,
                        PROCESSOR_NOTICE_VIEW.VERSION);
    }

    @Override
    public String name() {
        return "processor_notice_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (!(recorded.event() instanceof ProcessorNoticeEvent event)) {
            return;
        }
        var row = rows.before(recorded);
        fold(row, recorded, event);
        rows.write(row, recorded);
    }

    private static void fold(
            ProcessorNoticeViewRecord row, RecordedEvent recorded, ProcessorNoticeEvent event) {
        switch (event) {
            case NoticeReceived(_, var processor, var eventId, var type, var report) ->
                    stand(row, Status.RECEIVED, "")
                            .setTenantId(recorded.tenant().value())
                            .setNoticeId(recorded.aggregate())
                            .setProcessor(processor.name())
                            .setEventId(eventId)
                            .setType(type)
                            .setReference(charge(report))
                            .setActIds(new UUID[0])
                            .setRefundIds(new UUID[0])
                            .setReceivedAt(recorded.recordedAt());
            case NoticeAsked(_, var askings) -> ask(row, askings);
            case NoticeHandled(_, var outcome) -> stand(row, Status.HANDLED, outcome);
            case NoticeWaits(_, var reason) -> stand(row, Status.WAITING, reason);
            case NoticeRetried _ -> stand(row, Status.RECEIVED, "");
            case NoticeSettled(_, var by, var reason) ->
                    stand(row, Status.HANDLED, by.value() + ": " + reason);
        }
    }

    private static void ask(ProcessorNoticeViewRecord row, List<Asking> askings) {
        stand(row, Status.ASKED, "it waits in controlledActs to be allowed, or is on its way")
                .setActIds(askings.stream().map(each -> each.act().value()).toArray(UUID[]::new))
                .setRefundIds(
                        askings.stream().map(each -> each.refund().value()).toArray(UUID[]::new));
    }

    private static String charge(ProcessorReport report) {
        return switch (report) {
            case Charged charged -> charged.reference().reference();
            case Reclaimed reclaimed -> reclaimed.reference().reference();
            case ReclaimedWithFee(var reclaimed, _) -> reclaimed.reference().reference();
            case Other _, Unclear _ -> "";
        };
    }

    private static ProcessorNoticeViewRecord stand(
            ProcessorNoticeViewRecord row, Status status, String outcome) {
        return row.setStatus(status.name()).setOutcome(outcome);
    }
}
