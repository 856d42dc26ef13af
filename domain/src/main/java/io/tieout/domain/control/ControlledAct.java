package io.tieout.domain.control;

import io.tieout.domain.control.ControlledActEvent.ActRequested;
import io.tieout.domain.control.ControlledActRejection.ControlledActNotFound;
import io.tieout.domain.people.ActorId;
import java.util.List;

/**
 * A request for an act as it stands: not asked for yet, waiting for another person, or settled.
 *
 * <p>A decision that would repeat what is already so returns no events.
 */
public sealed interface ControlledAct permits ControlledAct.Unasked, ExistingAct {

    /** before the first event */
    static ControlledAct unborn() {
        return new Unasked();
    }

    /**
     * the request that exists
     *
     * @throws ControlledActRejected it does not
     */
    ExistingAct existing(ControlledActId id);

    /** the state after an event */
    ControlledAct after(ControlledActEvent event);

    /** Nobody asked for it yet. */
    record Unasked() implements ControlledAct {

        /**
         * asks for it
         *
         * @param seen what there is to see now
         */
        public List<ControlledActEvent> request(
                ControlledActId id, Act act, ActorId by, String reason, Fingerprint seen) {
            return List.of(new ActRequested(id, act, by, Request.reason(reason), seen));
        }

        @Override
        public ExistingAct existing(ControlledActId id) {
            throw new ControlledActRejected(new ControlledActNotFound(id));
        }

        @Override
        public ControlledAct after(ControlledActEvent event) {
            if (event instanceof ActRequested(var id, var act, var by, var reason, var seen)) {
                return new Asked(new Request(id, act, by, reason, seen));
            }
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot be a request's first event");
        }
    }
}
