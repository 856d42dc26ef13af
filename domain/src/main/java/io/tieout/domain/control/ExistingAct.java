package io.tieout.domain.control;

import io.tieout.domain.people.ActorId;
import java.util.List;

/** A request that was made: it waits for another person, or is settled. */
public sealed interface ExistingAct extends ControlledAct permits Asked, Settled {

    Request request();

    @Override
    default ExistingAct existing(ControlledActId id) {
        return this;
    }

    /**
     * asks for it once more: changes nothing if it is the same, by the same, for the same reason
     */
    List<ControlledActEvent> requestAgain(Act act, ActorId by, String reason);

    /** forbids it, by somebody who did not ask for it */
    List<ControlledActEvent> refuse(ActorId by, String reason);

    /** takes it back, by whoever asked for it */
    List<ControlledActEvent> withdraw(ActorId by, String reason);

    /** ends it because nobody decided in time; one that is settled stays as it is */
    List<ControlledActEvent> lapse(String reason);
}
