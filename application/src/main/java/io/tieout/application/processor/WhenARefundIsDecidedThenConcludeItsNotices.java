package io.tieout.application.processor;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.processor.ProcessorCommand.RetryNotice;
import io.tieout.application.processor.ProcessorNoticeViews.ProcessorNoticeView;
import io.tieout.application.processor.ProcessorNoticeViews.Status;
import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A notice is handled once the books took all that it asked for, and waits for a person again when
 * that was refused. What waited behind its act is worked off once the act is decided.
 */
public final class WhenARefundIsDecidedThenConcludeItsNotices implements Automation {

    private final Commands commands;
    private final ReclaimRequests requests;
    private final ProcessorNoticeViews notices;

    public WhenARefundIsDecidedThenConcludeItsNotices(
            Commands commands, ReclaimRequests requests, ProcessorNoticeViews notices) {
        this.commands = commands;
        this.requests = requests;
        this.notices = notices;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                ActAllowed.class,
                ActLapsed.class,
                ActRefused.class,
                ActWithdrawn.class,
                RefundLanded.class,
                RefundRefused.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        TenantId tenant = recorded.tenant();
        switch (recorded.event()) {
            case ActAllowed(var act, _) -> goOn(tenant, act.value());
            case ActRefused(var act, _, _) -> goOn(tenant, act.value());
            case ActWithdrawn(var act, _, _) -> goOn(tenant, act.value());
            case ActLapsed(var act, _) -> goOn(tenant, act.value());
            case RefundLanded(var refund, _, _) -> conclude(tenant, refund.value());
            case RefundRefused(var refund, _) -> conclude(tenant, refund.value());
            default -> {
                // decides no refund
            }
        }
    }

    private void goOn(TenantId tenant, UUID act) {
        List<ProcessorNoticeView> own = conclude(tenant, act);
        Caller caller = Caller.automation(tenant, name());
        own.stream()
                .map(notice -> new ProcessorReference(notice.processor(), notice.charge()))
                .distinct()
                .flatMap(charge -> notices.waitingFor(tenant, charge).stream())
                .filter(waiting -> own.stream().noneMatch(notice -> notice.id().equals(waiting)))
                .forEach(waiting -> commands.send(new RetryNotice(waiting), caller));
    }

    /** the notices that asked for it */
    private List<ProcessorNoticeView> conclude(TenantId tenant, UUID actOrRefund) {
        List<ProcessorNoticeView> asked = notices.askedFor(tenant, actOrRefund);
        asked.stream()
                .filter(notice -> notice.status() == Status.ASKED)
                .flatMap(notice ->
                        requests.conclusion(notice.id(), notice.askings(), tenant).stream())
                .forEach(command -> commands.send(command, Caller.automation(tenant, name())));
        return asked;
    }
}
