package io.tieout.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.bootstrap.gateway.GatewayDesk;
import io.tieout.bootstrap.gateway.GatewayServer;
import io.tieout.bootstrap.settings.GatewaySettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Opens the gateways' door last of all and closes it first; leaves it closed where it has no port.
 */
public final class GatewayLife implements SmartLifecycle {

    private final GatewaySettings settings;
    private final @Nullable InetAddress address;
    private final GatewayDesk desk;
    private final MeterRegistry meters;
    private final AtomicReference<@Nullable GatewayServer> open = new AtomicReference<>();

    /**
     * @param address where the house listens; none for everywhere
     */
    GatewayLife(
            GatewaySettings settings,
            @Nullable InetAddress address,
            GatewayDesk desk,
            MeterRegistry meters) {
        this.settings = settings;
        this.address = address;
        this.desk = desk;
        this.meters = meters;
    }

    /** where it listens; empty while it is closed */
    public Optional<Integer> port() {
        return Optional.ofNullable(open.get()).map(GatewayServer::port);
    }

    @Override
    public void start() {
        if (settings.isOpen()) {
            open.set(
                    GatewayServer.open(
                            new InetSocketAddress(address, settings.port()),
                            desk,
                            waiting -> Thread.ofVirtual().name("gateway-waiting").start(waiting),
                            meters));
        }
    }

    @Override
    public void stop() {
        Optional.ofNullable(open.getAndSet(null)).ifPresent(GatewayServer::close);
    }

    @Override
    public boolean isRunning() {
        return open.get() != null;
    }
}
