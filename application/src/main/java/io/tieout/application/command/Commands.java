package io.tieout.application.command;

import java.util.function.Function;

/**
 * The one way to change something. Each command runs in a transaction of its own, in the caller's
 * tenant: events, views, outbox rows and the idempotency row commit together or not at all.
 */
public interface Commands {

    /**
     * Decides and stores.
     *
     * @return the receipt; for a key seen before, the receipt of the first time
     * @throws io.tieout.domain.decision.Rejected a rule forbids it; nothing changed
     * @throws KeyReused the key was used with other input; nothing changed
     * @throws Contended the aggregate changed under us too often; nothing changed, try again
     */
    Receipt send(Command command, Caller caller, Once once);

    /**
     * {@link #send(Command, Caller, Once)} and a look at what became of it, in its transaction
     * where there is one: what the command wrote is seen, and a look that fails undoes it.
     *
     * @param look reads, in the caller's tenant, and waits for nothing else
     */
    default <T> T send(Command command, Caller caller, Once once, Function<Receipt, T> look) {
        return look.apply(send(command, caller, once));
    }

    /** {@link #send(Command, Caller, Once)} without a key */
    default Receipt send(Command command, Caller caller) {
        return send(command, caller, new Once.Unkeyed());
    }
}
