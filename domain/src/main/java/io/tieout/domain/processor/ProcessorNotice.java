package io.tieout.domain.processor;

import io.tieout.domain.people.ActorId;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeAsked;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeHandled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeReceived;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeSettled;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeWaits;
import io.tieout.domain.processor.ProcessorNoticeRejection.ProcessorNoticeNotFound;
import io.tieout.domain.processor.ProcessorNoticeRejection.SettlementReasonMissing;
import io.tieout.domain.recorded.Channel;
import java.util.List;

/** A processor's notice as it stands. A method that returns events decides; the rest evolves. */
public sealed interface ProcessorNotice {

    /** before the first event */
    static ProcessorNotice unborn() {
        return new Unreceived();
    }

    /** keeps it; one that is kept already, whatever it says, changes nothing */
    List<ProcessorNoticeEvent> receive(
            ProcessorNoticeId id,
            Channel processor,
            String eventId,
            String type,
            ProcessorReport report);

    /**
     * the notice that was received
     *
     * @throws ProcessorNoticeRejected there is none
     */
    Kept existing(ProcessorNoticeId id);

    /** the state after an event */
    ProcessorNotice after(ProcessorNoticeEvent event);

    /** Nobody sent it. */
    record Unreceived() implements ProcessorNotice {

        @Override
        public List<ProcessorNoticeEvent> receive(
                ProcessorNoticeId id,
                Channel processor,
                String eventId,
                String type,
                ProcessorReport report) {
            return List.of(new NoticeReceived(id, processor, eventId, type, report));
        }

        @Override
        public Kept existing(ProcessorNoticeId id) {
            throw new ProcessorNoticeRejected(new ProcessorNoticeNotFound(id));
        }

        @Override
        public ProcessorNotice after(ProcessorNoticeEvent event) {
            if (event instanceof NoticeReceived(var id, _, _, _, var report)) {
                return new Kept(id, report, false, "", List.of());
            }
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot be a notice's first event");
        }
    }

    /**
     * It was received.
     *
     * @param isOver whether nothing is left to do
     * @param waitsBecause empty unless it waits for a person
     * @param asked what it asked for last; empty when it waits or asked for nothing
     */
    record Kept(
            ProcessorNoticeId id,
            ProcessorReport report,
            boolean isOver,
            String waitsBecause,
            List<Asking> asked)
            implements ProcessorNotice {

        private static final int LONGEST_REASON = 1000;

        public Kept {
            asked = List.copyOf(asked);
        }

        @Override
        public List<ProcessorNoticeEvent> receive(
                ProcessorNoticeId again,
                Channel processor,
                String eventId,
                String type,
                ProcessorReport same) {
            return List.of();
        }

        @Override
        public Kept existing(ProcessorNoticeId known) {
            return this;
        }

        /** it goes on once these are allowed and landed */
        public List<ProcessorNoticeEvent> ask(List<Asking> askings) {
            return isOver || asked.equals(askings)
                    ? List.of()
                    : List.of(new NoticeAsked(id, askings));
        }

        public List<ProcessorNoticeEvent> handled(String outcome) {
            return isOver ? List.of() : List.of(new NoticeHandled(id, outcome));
        }

        public List<ProcessorNoticeEvent> waits(String reason) {
            return isOver || waitsBecause.equals(reason)
                    ? List.of()
                    : List.of(new NoticeWaits(id, reason));
        }

        /** what does not wait for a person is worked off without being asked */
        public List<ProcessorNoticeEvent> retry(ActorId by) {
            return waitsBecause.isEmpty() ? List.of() : List.of(new NoticeRetried(id, report, by));
        }

        /**
         * a person dealt with it otherwise; a second time changes nothing
         *
         * @throws ProcessorNoticeRejected the reason says nothing
         */
        public List<ProcessorNoticeEvent> settle(ActorId by, String reason) {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new ProcessorNoticeRejected(
                        new SettlementReasonMissing(reason.length(), LONGEST_REASON));
            }
            return isOver ? List.of() : List.of(new NoticeSettled(id, by, reason));
        }

        @Override
        public ProcessorNotice after(ProcessorNoticeEvent event) {
            return switch (event) {
                case NoticeAsked(_, var askings) -> new Kept(id, report, false, "", askings);
                case NoticeHandled _, NoticeSettled _ -> new Kept(id, report, true, "", List.of());
                case NoticeWaits(_, var reason) -> new Kept(id, report, false, reason, List.of());
                case NoticeRetried _ -> new Kept(id, report, false, "", List.of());
                case NoticeReceived _ ->
                        throw new IllegalStateException("a notice is received once");
            };
        }
    }
}
