package io.tieout.bootstrap;

import io.tieout.bootstrap.command.TieoutCommand;

/** The program. */
public final class Tieout {

    private Tieout() {}

    /** does what the arguments ask for and ends with its exit code */
    public static void main(String[] arguments) {
        System.exit(TieoutCommand.run(arguments));
    }
}
