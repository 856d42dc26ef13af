package io.tieout.application.command;

/** A handler that must do something before the transaction opens, because it may wait. */
public interface PreparingHandler<C extends Command> extends CommandHandler<C> {

    /**
     * Does it: for example asks whether the connection works. Not called for a key that was
     * answered before.
     *
     * @throws io.tieout.domain.decision.Rejected nothing is to be done
     */
    void prepare(C command, Caller caller);
}
