package io.tieout.domain.processor;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.Channel;
import java.util.List;

/** Everything that can have happened to a processor's notice. */
public sealed interface ProcessorNoticeEvent extends DomainEvent {

    ProcessorNoticeId id();

    /**
     * It came, and was proved to be the processor's.
     *
     * @param eventId the processor's own id of it
     * @param type what the processor calls such a notice
     */
    record NoticeReceived(
            ProcessorNoticeId id,
            Channel processor,
            String eventId,
            String type,
            ProcessorReport report)
            implements ProcessorNoticeEvent {}

    /** Acts were asked for that a person allows; the money went back once all of it landed. */
    record NoticeAsked(ProcessorNoticeId id, List<Asking> askings) implements ProcessorNoticeEvent {
        public NoticeAsked {
            askings = List.copyOf(askings);
        }
    }

    /** All that follows from it was done. */
    record NoticeHandled(ProcessorNoticeId id, String outcome) implements ProcessorNoticeEvent {}

    /** It waits for a person. */
    record NoticeWaits(ProcessorNoticeId id, String reason) implements ProcessorNoticeEvent {}

    /** A person asks to work it off once more. */
    record NoticeRetried(ProcessorNoticeId id, ProcessorReport report, ActorId by)
            implements ProcessorNoticeEvent {}

    /** A person dealt with it otherwise. */
    record NoticeSettled(ProcessorNoticeId id, ActorId by, String reason)
            implements ProcessorNoticeEvent {}
}
