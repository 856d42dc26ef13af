package io.tieout.application.command;

/** Loads, asks, appends. One handler per command type; rules belong to the domain. */
public interface CommandHandler<C extends Command> {

    /** the command type it takes */
    Class<C> handles();

    /** runs in the command's transaction, in the caller's tenant; may run again after a conflict */
    Receipt handle(C command, Caller caller);
}
