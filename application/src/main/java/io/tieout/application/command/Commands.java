package io.tieout.application.command;

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

    /** {@link #send(Command, Caller, Once)} without a key */
    default Receipt send(Command command, Caller caller) {
        return send(command, caller, new Once.Unkeyed());
    }
}
