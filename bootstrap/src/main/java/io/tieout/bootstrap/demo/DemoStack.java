package io.tieout.bootstrap.demo;

import io.tieout.bootstrap.House;
import io.tieout.bootstrap.database.EmbeddedDatabase;
import io.tieout.bootstrap.demo.seed.SampleWorld;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.bootstrap.folder.Secrets;
import io.tieout.bootstrap.start.OneSentence;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.twin.Twin;
import io.tieout.twin.TwinOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Everything a demo needs, in this process: database, accounting system, Tieout. Closing it stops
 * all of it; starting it again on the same folder shows the same world.
 */
public final class DemoStack implements AutoCloseable {

    /** Last started, first stopped. */
    private final Deque<AutoCloseable> running;

    private final House house;
    private final TwinAdmin twin;

    private DemoStack(Deque<AutoCloseable> running, House house, TwinAdmin twin) {
        this.running = running;
        this.house = house;
        this.twin = twin;
    }

    /**
     * Returns when everything answers and, if wanted, the sample is made.
     *
     * @throws StartupProblem if a port is taken or the data folder is unusable
     */
    public static DemoStack start(DemoOptions options) {
        return start(options, _ -> {});
    }

    /** {@link #start(DemoOptions)} with beans that exist before all others */
    public static DemoStack start(
            DemoOptions options, Consumer<GenericApplicationContext> additions) {
        refuseIfTaken(options.port(), "--port");
        refuseIfTaken(options.twinPort(), "--twin-port");
        Deque<AutoCloseable> running = new ArrayDeque<>();
        boolean isUp = false;
        try {
            DemoStack stack = start(options, additions, running);
            isUp = true;
            return stack;
        } finally {
            if (!isUp) {
                closeAll(running);
            }
        }
    }

    /** where Tieout answers */
    public URI baseUri() {
        return house.baseUri();
    }

    /** where Tieout answers gateways */
    public URI gatewayUri() {
        return house.gatewayUri().orElseThrow();
    }

    /** where the accounting system answers */
    public URI twinUri() {
        return twin.baseUri();
    }

    /** the one part of Tieout of this type */
    public <T> T part(Class<T> type) {
        return house.part(type);
    }

    @Override
    public void close() {
        closeAll(running);
    }

    private static DemoStack start(
            DemoOptions options,
            Consumer<GenericApplicationContext> additions,
            Deque<AutoCloseable> running) {
        DataFolder folder = DataFolder.open(options.dataFolder());
        running.push(folder);
        try {
            return start(options, additions, folder, running);
        } catch (RuntimeException failure) {
            throw FailedStart.told(failure, folder.path());
        }
    }

    private static DemoStack start(
            DemoOptions options,
            Consumer<GenericApplicationContext> additions,
            DataFolder folder,
            Deque<AutoCloseable> running) {
        EmbeddedDatabase database = EmbeddedDatabase.start(folder, options.programFolder());
        running.push(database);
        TwinAdmin twin = new TwinAdmin(startTwin(folder, options, running));
        DemoSettings settings =
                new DemoSettings(folder.secrets(), twin.baseUri(), folder.place("mailbox"));
        Map<String, Object> all = settings.of(database.settings(), options.port());
        all.put("tieout.seal.witness-file", folder.place("witness"));
        House house =
                House.start(
                        all,
                        context -> {
                            context.registerBean(Secrets.class, folder::secrets);
                            additions.accept(context);
                        });
        running.push(house);
        twin.register(settings.app(house.baseUri()));
        house.part(DemoTenants.class).make(DemoTenant.demoCompany());
        if (options.hasSample()) {
            house.part(SampleWorld.class).make();
        }
        return new DemoStack(running, house, twin);
    }

    private static URI startTwin(
            DataFolder folder, DemoOptions options, Deque<AutoCloseable> running) {
        try {
            Twin twin =
                    Twin.start(
                            TwinOptions.inMemory()
                                    .withPort(options.twinPort())
                                    .withData(folder.place("twin"))
                                    .withSeed(options.twinSeed()));
            running.push(twin);
            return twin.baseUri();
        } catch (Twin.PortTaken e) {
            throw OneSentence.taken(options.twinPort(), "--twin-port");
        }
    }

    /** Found out before anything is started, so that nothing is stopped again. */
    private static void refuseIfTaken(int port, String option) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw OneSentence.taken(port, option);
        }
    }

    private static void closeAll(Deque<AutoCloseable> running) {
        RuntimeException failure = null;
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException("cannot stop", e) : failure;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
