package io.tieout.domain.control;

import io.tieout.domain.control.ControlledActEvent.ActAllowed;
import io.tieout.domain.control.ControlledActEvent.ActLapsed;
import io.tieout.domain.control.ControlledActEvent.ActRefused;
import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActEvent.ActWithdrawn;
import io.tieout.domain.control.ControlledActRejection.ActAlreadyAsked;
import io.tieout.domain.control.ControlledActRejection.AskerCannotDecide;
import io.tieout.domain.control.ControlledActRejection.CircumstancesChanged;
import io.tieout.domain.control.ControlledActRejection.NotYoursToWithdraw;
import io.tieout.domain.control.Fingerprint.Change;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** Waiting for someone who did not ask for it. */
public record Asked(Request request) implements ExistingAct {

    @Override
    public List<ControlledActEvent> requestAgain(Act act, ActorId by, String reason) {
        if (request.isFor(act, by, reason)) {
            return List.of();
        }
        throw new ControlledActRejected(new ActAlreadyAsked(request.id(), request.by()));
    }

    /**
     * lets it be done, by somebody who did not ask for it
     *
     * @param now what there is to see now; all of it must be as it was
     */
    public List<ControlledActEvent> allow(ActorId by, Fingerprint now) {
        refuseAsker(by);
        List<Change> changes = request.seen().changesTo(now);
        if (!changes.isEmpty()) {
            throw new ControlledActRejected(new CircumstancesChanged(changes));
        }
        return List.of(new ActAllowed(request.id(), by));
    }

    @Override
    public List<ControlledActEvent> refuse(ActorId by, String reason) {
        refuseAsker(by);
        return List.of(new ActRefused(request.id(), by, Request.reason(reason)));
    }

    @Override
    public List<ControlledActEvent> withdraw(ActorId by, String reason) {
        if (!by.equals(request.by())) {
            throw new ControlledActRejected(new NotYoursToWithdraw(by, request.by()));
        }
        return List.of(new ActWithdrawn(request.id(), by, Request.reason(reason)));
    }

    @Override
    public List<ControlledActEvent> lapse(String reason) {
        return List.of(new ActLapsed(request.id(), reason));
    }

    @Override
    public ControlledAct after(ControlledActEvent event) {
        return switch (event) {
            case ActAllowed(_, var by) -> new Settled(request, new Settlement.Allowed(by));
            case ActRefused(_, var by, var reason) ->
                    new Settled(request, new Settlement.Refused(by, reason));
            case ActWithdrawn(_, var by, var reason) ->
                    new Settled(request, new Settlement.Withdrawn(by, reason));
            case ActLapsed(_, var reason) -> new Settled(request, new Settlement.Lapsed(reason));
            case ActRequested _ ->
                    throw new IllegalStateException("a request cannot be made a second time");
        };
    }

    private void refuseAsker(ActorId by) {
        if (by.equals(request.by())) {
            throw new ControlledActRejected(new AskerCannotDecide(by));
        }
    }
}
