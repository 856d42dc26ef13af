package io.tieout.domain.control;

import io.tieout.domain.control.ControlledActRejection.ActAlreadySettled;
import io.tieout.domain.people.ActorId;
import java.util.List;

/** Decided, withdrawn or lapsed: nothing follows any more. */
public record Settled(Request request, Settlement settlement) implements ExistingAct {

    @Override
    public List<ControlledActEvent> requestAgain(Act act, ActorId by, String reason) {
        return unless(request.isFor(act, by, reason));
    }

    /** changes nothing if it was allowed by the same actor before */
    public List<ControlledActEvent> allowAgain(ActorId by) {
        return unless(settlement.equals(new Settlement.Allowed(by)));
    }

    @Override
    public List<ControlledActEvent> refuse(ActorId by, String reason) {
        return unless(settlement.equals(new Settlement.Refused(by, reason)));
    }

    @Override
    public List<ControlledActEvent> withdraw(ActorId by, String reason) {
        return unless(settlement.equals(new Settlement.Withdrawn(by, reason)));
    }

    @Override
    public List<ControlledActEvent> lapse(String reason) {
        return List.of();
    }

    @Override
    public ControlledAct after(ControlledActEvent event) {
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow once " + settlement.words());
    }

    private List<ControlledActEvent> unless(boolean isRepeated) {
        if (isRepeated) {
            return List.of();
        }
        throw new ControlledActRejected(new ActAlreadySettled(request.id(), settlement.words()));
    }
}
