package io.tieout.application.processor;

import io.tieout.application.command.Command;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.recorded.Channel;
import java.util.List;

/** What can be ordered of processors and their notices. */
public sealed interface ProcessorCommand extends Command {

    /** A notice came, and its signature is the processor's. */
    record ReceiveNotice(Channel processor, String eventId, String type, ProcessorReport report)
            implements ProcessorCommand {}

    /** What it asked for waits to be allowed, or is on its way. */
    record RecordNoticeAsked(ProcessorNoticeId id, List<Asking> askings)
            implements ProcessorCommand {
        public RecordNoticeAsked {
            askings = List.copyOf(askings);
        }
    }

    /** All that follows from it was done. */
    record RecordNoticeHandled(ProcessorNoticeId id, String outcome) implements ProcessorCommand {}

    /** It waits for a person. */
    record RecordNoticeWaits(ProcessorNoticeId id, String reason) implements ProcessorCommand {}

    /** A person asks to work it off once more. */
    record RetryNotice(ProcessorNoticeId id) implements ProcessorCommand {}

    /** A person dealt with it otherwise. */
    record SettleNotice(ProcessorNoticeId id, String reason) implements ProcessorCommand {}

    /**
     * Says by which secret a processor's notices are proved; the one before goes on to count until
     * the next.
     *
     * @param address where the processor sends to, for one that signs it too; empty for others
     */
    record SetProcessorSecret(Channel processor, String secret, String address)
            implements ProcessorCommand {

        /** keeps the secret out of every log */
        @Override
        public String toString() {
            return "SetProcessorSecret[" + processor + ", ***]";
        }
    }
}
