package io.tieout.application.processor;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeAsked;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeHandled;
import io.tieout.application.processor.ProcessorCommand.RecordNoticeWaits;
import io.tieout.application.processor.ProcessorCommand.RetryNotice;
import io.tieout.application.processor.ReclaimRequests.Standing;
import io.tieout.application.processor.Reclaims.Step;
import io.tieout.domain.control.Act;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.processor.Asking;
import io.tieout.domain.processor.ProcessorNoticeId;
import io.tieout.domain.processor.ProcessorReport.Reclaim;
import io.tieout.domain.processor.ProcessorReport.Reclaimed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks for the acts by which money that a processor took back leaves the books as well. */
final class TakingBack {

    private final Commands commands;
    private final Reclaims reclaims;
    private final ReclaimRequests requests;

    TakingBack(Commands commands, Reclaims reclaims, ReclaimRequests requests) {
        this.commands = commands;
        this.reclaims = reclaims;
        this.requests = requests;
    }

    void takeBack(ProcessorNoticeId id, Reclaimed reclaimed, boolean asksAnew, Caller caller) {
        switch (requests.of(caller.tenant(), Reclaims.name(reclaimed))) {
            case Standing.Asked(var askings) -> asked(id, askings, caller);
            case Standing.Free(var _, var problem) when !problem.isEmpty() && !asksAnew ->
                    waits(id, reclaimed, problem, caller);
            case Standing.Free(var attempt, _) -> takeBack(id, reclaimed, attempt, caller);
        }
    }

    private void takeBack(ProcessorNoticeId id, Reclaimed reclaimed, int attempt, Caller caller) {
        try {
            switch (reclaims.of(caller.tenant(), reclaimed)) {
                case Step.Ask(var acts) when acts.isEmpty() ->
                        commands.send(
                                new RecordNoticeHandled(
                                        id, words(reclaimed) + "; all of it went back before"),
                                caller);
                case Step.Ask(var acts) -> ask(id, acts, reclaimed, attempt, caller);
                case Step.Wait(var why) -> waits(id, reclaimed, why, caller);
                case Step.WaitForBooks(var why) -> waitForBooks(id, why, reclaimed, caller);
            }
        } catch (Rejected refused) {
            waits(id, reclaimed, refused.rejection().message(), caller);
        }
    }

    private void ask(
            ProcessorNoticeId id, List<Act> acts, Reclaimed reclaimed, int attempt, Caller caller) {
        List<Asking> askings = new ArrayList<>();
        for (int part = 0; part < acts.size(); part++) {
            Act act = acts.get(part);
            var request = ReclaimRequests.name(Reclaims.name(reclaimed), attempt, part);
            commands.send(new RequestAct(request, act, words(reclaimed)), caller);
            askings.add(new Asking(request, ReclaimRequests.refundOf(act)));
        }
        asked(id, askings, caller);
    }

    /** another notice of the same may have asked before, and all of it may be over by now */
    private void asked(ProcessorNoticeId id, List<Asking> askings, Caller caller) {
        commands.send(new RecordNoticeAsked(id, askings), caller);
        requests.conclusion(id, askings, caller.tenant())
                .ifPresent(command -> commands.send(command, caller));
    }

    /** the books may have answered while this was being said, and then nobody else would ask */
    private void waitForBooks(
            ProcessorNoticeId id, String why, Reclaimed reclaimed, Caller caller) {
        waits(id, reclaimed, why + "; this goes on once it does", caller);
        if (!(reclaims.of(caller.tenant(), reclaimed) instanceof Step.WaitForBooks)) {
            commands.send(new RetryNotice(id), caller);
        }
    }

    private void waits(ProcessorNoticeId id, Reclaimed reclaimed, String why, Caller caller) {
        commands.send(new RecordNoticeWaits(id, words(reclaimed) + ": " + why), caller);
    }

    static String words(Reclaimed reclaimed) {
        String what =
                reclaimed.reclaim() == Reclaim.REFUND
                        ? "a refund"
                        : reclaimed.reclaim().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return reclaimed.reference().processor()
                + " reports "
                + what
                + " of "
                + reclaimed.amount()
                + " of payment "
                + reclaimed.reference().reference();
    }
}
