package io.tieout.bootstrap.command;

import io.tieout.bootstrap.House;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts Tieout with the operator's own database, accounting system and log-in. */
@Command(
        name = "serve",
        description = {
            "Start with your own database, accounting system and log-in.",
            "All settings come from the environment or from an application.yaml beside you."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Option(
            names = "--port",
            description = "where to listen; ${DEFAULT-VALUE} unless said otherwise",
            defaultValue = "${env:TIEOUT_PORT:-8080}")
    private int port;

    @Override
    public Integer call() throws InterruptedException {
        House house = House.production(port);
        System.out.println("Tieout answers on " + house.baseUri() + "/graphql");
        house.gatewayUri()
                .ifPresent(
                        door -> System.out.println("Gateways ask " + door + "/access/{account}"));
        UntilStopped.run(house);
        return 0;
    }
}
