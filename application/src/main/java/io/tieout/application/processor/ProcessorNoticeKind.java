package io.tieout.application.processor;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.processor.ProcessorNotice;
import io.tieout.domain.processor.ProcessorNoticeEvent;

/** How notices of processors are stored and grown. */
public final class ProcessorNoticeKind {

    public static final AggregateKind<ProcessorNotice, ProcessorNoticeEvent> PROCESSOR_NOTICE =
            new AggregateKind<>(
                    "processor-notice",
                    ProcessorNotice.class,
                    ProcessorNoticeEvent.class,
                    ProcessorNotice.unborn(),
                    ProcessorNotice::after);

    private ProcessorNoticeKind() {}
}
