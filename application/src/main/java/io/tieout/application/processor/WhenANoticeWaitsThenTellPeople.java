package io.tieout.application.processor;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.processor.ProcessorNoticeViews.ProcessorNoticeView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeAsked;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeHandled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeSettled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeWaits;
import io.tieout.domain.processor.ProcessorNoticeId;
import java.util.Set;

/**
 * What a processor reported and nobody but a person can finish is an alert until it is finished.
 * The reason stays in the house: it may hold the words of whoever wrote it.
 */
public final class WhenANoticeWaitsThenTellPeople implements Automation {

    private final Alerts alerts;
    private final AllClear allClear;
    private final ProcessorNoticeViews notices;

    public WhenANoticeWaitsThenTellPeople(
            Alerts alerts, AllClear allClear, ProcessorNoticeViews notices) {
        this.alerts = alerts;
        this.allClear = allClear;
        this.notices = notices;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                NoticeAsked.class,
                NoticeHandled.class,
                NoticeRetried.class,
                NoticeSettled.class,
                NoticeWaits.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case NoticeWaits(var id, _) ->
                    notices.find(Viewer.system(recorded.tenant()), id)
                            .ifPresent(notice -> tell(recorded, notice));
            case NoticeAsked(var id, _) -> over(recorded, id);
            case NoticeRetried(var id, _, _) -> over(recorded, id);
            case NoticeHandled(var id, _) -> over(recorded, id);
            case NoticeSettled(var id, _, _) -> over(recorded, id);
            default -> {
                // no notice that waits, or waits no more
            }
        }
    }

    private void tell(RecordedEvent recorded, ProcessorNoticeView notice) {
        alerts.raise(
                new Alert(
                        recorded.tenant(),
                        Kind.PROCESSOR_NOTICE_WAITS,
                        cause(notice.id()),
                        "notice " + notice.eventId() + " of " + notice.processor(),
                        "it is a " + notice.type() + " that cannot be finished without a person",
                        "an accountant reads its outcome in processorNotices(status: [WAITING]),"
                                + " then retries or settles it",
                        recorded.recordedAt()));
    }

    private void over(RecordedEvent recorded, ProcessorNoticeId notice) {
        allClear.over(
                recorded.tenant(),
                Kind.PROCESSOR_NOTICE_WAITS,
                cause(notice),
                recorded.recordedAt());
    }

    private static String cause(ProcessorNoticeId notice) {
        return notice.value().toString();
    }
}
