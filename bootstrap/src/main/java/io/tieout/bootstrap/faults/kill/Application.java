package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.faults.node.NodeProcess;
import io.tieout.bootstrap.faults.node.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;

/** The one node there is: killed, and started again where it was. */
final class Application {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    /** what a round does comes to every point within seconds; a lease is free after 12 s */
    private static final Duration LONGEST_WAY = Duration.ofMinutes(1);

    private final Stage stage;
    private final int port;
    private NodeProcess process;
    private int started;

    private Application(Stage stage, int port) {
        this.stage = stage;
        this.port = port;
        this.process = next();
    }

    static Application start(Stage stage) {
        Application application = new Application(stage, freePort());
        application.awaitReady();
        stage.register(application.address(), Duration.ZERO);
        return application;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** from now on somebody stands still there, having passed so often before */
    void setTripwire(KillPoint point, int passes) {
        process.tell(MortalNode.order(point, passes));
    }

    /** returns when somebody stands there */
    void awaitTripped(KillPoint point) {
        String said = process.hear(LONGEST_WAY);
        if (!said.equals(point.name())) {
            throw new IllegalStateException("expected " + point + " but heard " + said);
        }
    }

    /** kills it and starts it again; returns before it is ready */
    void killAndStart() {
        process.kill();
        process = next();
    }

    void awaitReady() {
        process.hear(LONGEST_START);
    }

    private NodeProcess next() {
        started++;
        return stage.node("mortal-" + started, new MortalNode(), port);
    }

    private static int freePort() {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
    }
}
