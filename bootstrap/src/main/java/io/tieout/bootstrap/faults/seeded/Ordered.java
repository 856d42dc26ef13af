package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Once;

/** A command of a person, who sends it under the same key until it is answered. */
record Ordered(String key, Command command, Caller caller) {

    Once.Keyed once() {
        return new Once.Keyed(command.getClass().getSimpleName(), key, command.toString());
    }

    @Override
    public String toString() {
        return caller.actor().value() + " orders " + Told.shortly(command.toString());
    }
}
