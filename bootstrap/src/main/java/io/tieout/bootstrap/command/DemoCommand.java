package io.tieout.bootstrap.command;

import io.tieout.bootstrap.demo.DemoDesk;
import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.demo.DemoTenant;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything in this process, with sample data, and keeps it running. */
@Command(
        name = "demo",
        description = "Start everything on this machine, with sample data.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--data-dir",
            description = "what is kept between two runs; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "${env:TIEOUT_DATA_DIR:-.data}")
    private Path dataFolder = Path.of(".data");

    @Option(
            names = "--port",
            description = "where Tieout answers; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "${env:TIEOUT_PORT:-8080}")
    private int port;

    @Option(
            names = "--twin-port",
            description =
                    "where the local accounting system answers; ${DEFAULT-VALUE} unless said"
                            + " otherwise",
            defaultValue = "${env:TIEOUT_TWIN_PORT:-8090}")
    private int twinPort;

    @Override
    public Integer call() throws InterruptedException {
        long begun = System.nanoTime();
        System.out.println("starting the database, the accounting system and Tieout");
        DemoStack stack = DemoStack.start(DemoOptions.in(dataFolder, port, twinPort));
        System.out.println(greeting(stack, Duration.ofNanos(System.nanoTime() - begun)));
        UntilStopped.run(stack);
        return 0;
    }

    private static String greeting(DemoStack stack, Duration took) {
        StringBuilder personas = new StringBuilder();
        stack.part(DemoDesk.class)
                .welcome(DemoTenant.demoCompany().id())
                .orElseThrow()
                .personas()
                .forEach(persona ->
                        personas.append(
                                String.format(
                                        Locale.ROOT,
                                        "    %-16s %s%n",
                                        persona.name(),
                                        persona.role())));
        return """

        Tieout is ready after %.1f s.

          try it        %s/graphiql
          the books     %s  (the local accounting system: book a payment here)
          the people    %s/demo/personas  (a token for each)
          gateways      %s/access/{account}  (what an account may do, asked on every request)
        %s
          Leave the "Live" tab running, approve PP-1002 as Paula Approver, book a payment
          on it in the books, and watch it become PAID.

        Ctrl-C stops everything; the next start shows the same world.
        """
                .formatted(
                        took.toMillis() / 1000.0,
                        stack.baseUri(),
                        stack.twinUri(),
                        stack.baseUri(),
                        stack.gatewayUri(),
                        personas);
    }
}
