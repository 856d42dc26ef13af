package io.tieout.application.processor;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeHandled;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeWaits;
import io.tieout.application.recorded.RecordedPaymentCommand.LearnFee;
import io.tieout.application.recorded.RecordedPaymentCommand.RecordPayment;
import io.tieout.application.recorded.RecordedPaymentCommand.ReturnFee;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.money.Money;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeReceived;
import io.tieout.domain.processor.ProcessorNoticeEvent.NoticeRetried;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.processor.ProcessorReport;
import io.tieout.domain.processor.ProcessorReport.Charged;
import io.tieout.domain.processor.ProcessorReport.Other;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import io.tieout.domain.processor.ProcessorReport.ReclaimedWithFee;
import io.tieout.domain.processor.ProcessorReport.Unclear;
import io.tieout.domain.recorded.RecordedPaymentRejection.RecordedPaymentNotFound;
import io.tieout.domain.recorded.RecordedPaymentRejection.ReferenceRecorded;
import io.tieout.domain.recorded.Recording;
import java.util.Optional;
import java.util.Set;

/**
 * Works off what a processor reports. A charge whose invoice is named is recorded as a payment. For
 * money that the processor took back, it asks for the act that takes it out of the books, which a
 * person allows. Whatever cannot be read so waits for a person, with the reason.
 */
public final class WhenProcessorReportsThenRecordIt implements Automation {

    /** what retries a notice without a person */
    private static final Set<String> OURSELVES =
            Set.of(
                    WhenPaymentIsBookedThenRetryItsNotices.class.getSimpleName(),
                    WhenARefundIsDecidedThenConcludeItsNotices.class.getSimpleName());

    private final Commands commands;
    private final Charges charges;
    private final TakingBack takingBack;

    public WhenProcessorReportsThenRecordIt(
            Commands commands, Charges charges, Reclaims reclaims, ReclaimRequests requests) {
        this.commands = commands;
        this.charges = charges;
        this.takingBack = new TakingBack(commands, reclaims, requests);
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(NoticeReceived.class, NoticeRetried.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        Caller caller = Caller.automation(recorded.tenant(), name());
        switch (recorded.event()) {
            case NoticeReceived(var id, _, _, _, var report) -> workOff(id, report, false, caller);
            case NoticeRetried(var id, var report, var by) ->
                    workOff(id, report, !OURSELVES.contains(by.value()), caller);
            default -> {
                // no processor's word
            }
        }
    }

    /**
     * @param asksAnew whether a person wants what was refused before
     */
    private void workOff(
            ProcessorNoticeId id, ProcessorReport report, boolean asksAnew, Caller caller) {
        switch (report) {
            case Charged charged -> charged(id, charged, caller);
            case Reclaimed reclaimed -> reclaimed(id, reclaimed, asksAnew, caller);
            case ReclaimedWithFee(var reclaimed, var fee) -> {
                returned(reclaimed, fee, caller);
                reclaimed(id, reclaimed, asksAnew, caller);
            }
            case Other(var problem) -> handled(id, problem, caller);
            case Unclear(var problem) ->
                    waits(id, problem + "; look at the processor, then settle this notice", caller);
        }
    }

    private void charged(ProcessorNoticeId id, Charged charged, Caller caller) {
        Optional<Recording> recording = charges.recording(caller.tenant(), charged);
        if (recording.isPresent()) {
            record(id, recording.get(), charged, caller);
            return;
        }
        String problem =
                charged.invoice().isEmpty()
                        ? "no invoice"
                        : "no invoice of ours: " + charged.invoice();
        orAsRecorded(id, charged, "names " + problem, caller);
    }

    private void record(ProcessorNoticeId id, Recording recording, Charged charged, Caller caller) {
        try {
            commands.send(new RecordPayment(recording), caller);
        } catch (Rejected refused) {
            if (refused.rejection() instanceof ReferenceRecorded) {
                orAsRecorded(id, charged, "is recorded with another amount", caller);
            } else {
                waits(id, refused.rejection().message(), caller);
            }
            return;
        }
        recorded(id, charged, caller);
    }

    /** somebody may have recorded it by hand, for whatever invoices: then nothing is left to do */
    private void orAsRecorded(
            ProcessorNoticeId id, Charged charged, String problem, Caller caller) {
        if (charges.recorded(caller.tenant(), charged).filter(charged.gross()::equals).isEmpty()) {
            waits(
                    id,
                    "payment "
                            + charged.reference().reference()
                            + " of "
                            + charged.gross()
                            + " "
                            + problem
                            + "; record it with recordPayment and retry this notice, or settle it",
                    caller);
            return;
        }
        recorded(id, charged, caller);
    }

    /** a processor may say what it keeps only after it took the money */
    private void recorded(ProcessorNoticeId id, Charged charged, Caller caller) {
        if (charged.fee().isPositive()) {
            commands.send(new LearnFee(charged.reference(), charged.fee()), caller);
        }
        handled(id, "payment " + charged.reference().reference() + " is recorded", caller);
    }

    /** of a charge that nobody recorded there is no fee; the refund says that it waits */
    private void returned(Reclaimed reclaimed, Money fee, Caller caller) {
        try {
            commands.send(
                    new ReturnFee(reclaimed.reference(), reclaimed.own(), fee, reclaimed.at()),
                    caller);
        } catch (Rejected refused) {
            if (!(refused.rejection() instanceof RecordedPaymentNotFound)) {
                throw refused;
            }
        }
    }

    private void reclaimed(
            ProcessorNoticeId id, Reclaimed reclaimed, boolean asksAnew, Caller caller) {
        switch (reclaimed.reclaim()) {
            case REFUND, DISPUTE_LOST -> takingBack.takeBack(id, reclaimed, asksAnew, caller);
            case DISPUTE_WON ->
                    handled(id, TakingBack.words(reclaimed) + "; nothing is taken back", caller);
            case DISPUTE_OPENED ->
                    waits(
                            id,
                            TakingBack.words(reclaimed)
                                    + "; answer it at the processor, then settle this notice. If it"
                                    + " is lost, a notice of its own asks for the payment back",
                            caller);
        }
    }

    private void handled(ProcessorNoticeId id, String outcome, Caller caller) {
        commands.send(new RecordNoticeHandled(id, outcome), caller);
    }

    private void waits(ProcessorNoticeId id, String reason, Caller caller) {
        commands.send(new RecordNoticeWaits(id, reason), caller);
    }
}
