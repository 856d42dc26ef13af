package io.tieout.bootstrap.command;

import io.tieout.bootstrap.replay.ReplayCommand;
import io.tieout.bootstrap.start.OneSentence;
import io.tieout.bootstrap.start.StartupProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code ./tieout} understands. */
@Command(
        name = "tieout",
        description = "The billing backend that ties out with QuickBooks Online to the cent.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchCommand.class,
            DemoCommand.class,
            FaultsCommand.class,
            NodeCommand.class,
            RebuildCommand.class,
            ReplayCommand.class,
            ServeCommand.class,
            StartOnceCommand.class,
            VerifyCommand.class
        })
public final class TieoutCommand implements Runnable {

    @Spec private CommandSpec spec = CommandSpec.create();

    /**
     * runs what the arguments ask for, until it is done
     *
     * @return the program's exit code: 0 well, 2 a problem told in one sentence, 1 anything else
     */
    public static int run(String... arguments) {
        return new CommandLine(new TieoutCommand())
                .setExecutionExceptionHandler(TieoutCommand::tell)
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do");
    }

    /** A problem is told in one sentence; anything unforeseen keeps its stack trace. */
    private static int tell(Exception failure, CommandLine command, CommandLine.ParseResult parsed)
            throws Exception {
        StartupProblem problem = OneSentence.behind(failure).orElse(null);
        if (problem == null) {
            throw failure;
        }
        command.getErr().println(problem.getMessage());
        return StartupProblem.EXIT_CODE;
    }
}
