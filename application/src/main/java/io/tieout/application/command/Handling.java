package io.tieout.application.command;

import java.util.function.BiFunction;

/** A handler made of a command type and the method that takes it. */
public record Handling<C extends Command>(Class<C> handles, BiFunction<C, Caller, Receipt> method)
        implements CommandHandler<C> {

    @Override
    public Receipt handle(C command, Caller caller) {
        return method.apply(command, caller);
    }
}
