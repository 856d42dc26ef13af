package io.tieout.bootstrap;

import io.tieout.bootstrap.start.OneSentence;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.bootstrap.wiring.GatewayLife;
import io.tieout.bootstrap.wiring.HouseWiring;
import io.tieout.bootstrap.wiring.SocketWiring;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running Tieout: all modules wired together, answering on one port, and gateways on another. */
public final class House implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private House(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts with the operator's settings, from the environment or a file.
     *
     * @throws StartupProblem if a setting is missing or the port is taken
     */
    public static House production(int port) {
        return start(Map.of("tieout.mode", "production", "server.port", port), _ -> {});
    }

    /**
     * Starts with settings that win over every other source.
     *
     * @param additions adds beans that exist before all others
     * @throws StartupProblem if a setting is missing or the port is taken
     */
    public static House start(
            Map<String, Object> settings, Consumer<GenericApplicationContext> additions) {
        SocketWiring.useShortPieces();
        SpringApplication application = new SpringApplication(HouseWiring.class);
        application.setRegisterShutdownHook(false);
        application.setLogStartupInfo(false);
        application.addInitializers(
                context -> additions.accept((GenericApplicationContext) context));
        try {
            return new House(application.run(asArguments(settings)));
        } catch (RuntimeException e) {
            throw OneSentence.behind(e).<RuntimeException>map(problem -> problem).orElse(e);
        }
    }

    /** where it answers */
    public URI baseUri() {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** where it answers gateways at a door of their own; empty where they have none */
    public Optional<URI> gatewayUri() {
        return part(GatewayLife.class).port().map(port -> URI.create("http://127.0.0.1:" + port));
    }

    /** the one part of this type */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String[] asArguments(Map<String, Object> settings) {
        return settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }
}
