package io.tieout.application.command;

/** Loads, asks, appends. One handler per command type; rules belong to the domain. */
public interface CommandHandler<C extends Command> {

    /** the command type it takes */
    Class<C> handles();

    /**
     * Whatever must happen before the transaction opens, because it may wait: for example asking
     * whether the connection works. Not called for a key that was answered before.
     *
     * @throws io.tieout.domain.decision.Rejected nothing is to be done
     */
    default void prepare(C command, Caller caller) {}

    /** runs in the command's transaction, in the caller's tenant; may run again after a conflict */
    Receipt handle(C command, Caller caller);
}
