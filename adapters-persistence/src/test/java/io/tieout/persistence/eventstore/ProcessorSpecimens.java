package io.tieout.persistence.eventstore;

import static io.tieout.persistence.eventstore.EventSpecimens.CHANGED_AT;
import static io.tieout.persistence.eventstore.EventSpecimens.CHECKER;
import static io.tieout.persistence.eventstore.EventSpecimens.id;
import static io.tieout.persistence.eventstore.EventSpecimens.usd;

import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeEvent;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeAsked;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeHandled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeReceived;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeSettled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeWaits;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.recorded.Channel;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.refund.RefundId;
import java.util.List;
import java.util.stream.Stream;

/** One of each event of a processor's notice. */
final class ProcessorSpecimens {

    private static final ProcessorNoticeId ID = new ProcessorNoticeId(id(80));
    private static final ProcessorReference CHARGE = new ProcessorReference(Channel.STRIPE, "ch_1");
    private static final ProcessorReport CHARGED =
            new ProcessorReport.Charged(CHARGE, usd(10_000), usd(320), CHANGED_AT, "N-1");

    private ProcessorSpecimens() {}

    static List<DomainEvent> events() {
        return List.of(
                received(CHARGED),
                new NoticeHandled(ID, "payment ch_1 is recorded"),
                new NoticeAsked(
                        ID,
                        List.of(
                                new Asking(ActSpecimens.ACT, new RefundId(id(81))),
                                new Asking(new ControlledActId(id(31)), new RefundId(id(82))))),
                new NoticeWaits(ID, "it names no invoice"),
                new NoticeRetried(
                        ID,
                        new ProcessorReport.Reclaimed(
                                CHARGE,
                                ProcessorReport.Reclaim.DISPUTE_LOST,
                                usd(10_000),
                                "dp_1",
                                CHANGED_AT),
                        CHECKER),
                new NoticeSettled(ID, CHECKER, "paid back by hand"));
    }

    /** a life for each kind of report */
    static Stream<List<ProcessorNoticeEvent>> lives() {
        return Stream.of(
                        CHARGED,
                        new ProcessorReport.Reclaimed(
                                CHARGE,
                                ProcessorReport.Reclaim.REFUND,
                                usd(500),
                                "ch_1 up to 500",
                                CHANGED_AT),
                        new ProcessorReport.ReclaimedWithFee(
                                new ProcessorReport.Reclaimed(
                                        CHARGE,
                                        ProcessorReport.Reclaim.REFUND,
                                        usd(500),
                                        "re_1",
                                        CHANGED_AT),
                                usd(15)),
                        new ProcessorReport.Unclear("not understood: it has no time"),
                        new ProcessorReport.Other("nothing follows from customer.created"))
                .map(report ->
                        List.of(
                                received(report),
                                new NoticeWaits(ID, "it names no invoice"),
                                new NoticeRetried(ID, report, CHECKER),
                                new NoticeAsked(
                                        ID,
                                        List.of(
                                                new Asking(
                                                        ActSpecimens.ACT, new RefundId(id(81))))),
                                new NoticeHandled(ID, "payment ch_1 is recorded")));
    }

    private static NoticeReceived received(ProcessorReport report) {
        return new NoticeReceived(ID, Channel.STRIPE, "evt_1", "charge.succeeded", report);
    }
}
