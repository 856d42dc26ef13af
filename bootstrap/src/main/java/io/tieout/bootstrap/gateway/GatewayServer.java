package io.tieout.bootstrap.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.tieout.bootstrap.start.OneSentence;
import io.tieout.bootstrap.start.StartupProblem;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * The door that gateways have to themselves: one thread that reads questions and sends answers, so
 * that it rarely has to wait for a processor beside whatever else the node does. What has no answer
 * at once is another thread's.
 */
public final class GatewayServer implements AutoCloseable {

    /** of a question's first line and of its headers, as at the front door */
    private static final int MOST_BYTES = 8_192;

    /** nobody sends a body with a question */
    private static final int LONGEST_BODY = 1_024;

    /** far more than gateways keep open */
    private static final int MOST_LINES = 10_000;

    /** of a connection on which nobody asks */
    private static final Duration LONGEST_IDLENESS = Duration.ofSeconds(75);

    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final EventLoopGroup loop;
    private final ChannelGroup lines;
    private final Channel door;

    private GatewayServer(EventLoopGroup loop, ChannelGroup lines, Channel door) {
        this.loop = loop;
        this.lines = lines;
        this.door = door;
    }

    /**
     * Opens it.
     *
     * @param place where it listens; on any free port where its port is 0
     * @param patient works on what has no answer at once
     * @throws StartupProblem the port is taken
     */
    public static GatewayServer open(
            InetSocketAddress place, GatewayDesk desk, Executor patient, MeterRegistry meters) {
        EventLoopGroup loop =
                new MultiThreadIoEventLoopGroup(
                        1, new DefaultThreadFactory("gateway", true), NioIoHandler.newFactory());
        ChannelGroup lines = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        ChannelFuture bound =
                new ServerBootstrap()
                        .group(loop)
                        .channel(NioServerSocketChannel.class)
                        .childOption(ChannelOption.AUTO_READ, false)
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childHandler(
                                new ChannelInitializer<SocketChannel>() {
                                    @Override
                                    protected void initChannel(SocketChannel line) {
                                        admit(line, lines, new GatewayLine(desk, patient, meters));
                                    }
                                })
                        .bind(place)
                        .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            end(loop);
            throw OneSentence.taken(place.getPort(), "TIEOUT_GATEWAY_PORT");
        }
        return new GatewayServer(loop, lines, bound.channel());
    }

    private static void admit(SocketChannel line, ChannelGroup lines, GatewayLine gateway) {
        if (lines.size() >= MOST_LINES) {
            var _ = line.close();
            return;
        }
        lines.add(line);
        line.pipeline()
                .addLast(new IdleStateHandler(0, 0, LONGEST_IDLENESS.toSeconds(), TimeUnit.SECONDS))
                .addLast(new HttpServerCodec(MOST_BYTES, MOST_BYTES, MOST_BYTES))
                .addLast(new HttpObjectAggregator(LONGEST_BODY))
                .addLast(gateway);
    }

    /** where it listens */
    public int port() {
        return ((InetSocketAddress) door.localAddress()).getPort();
    }

    @Override
    public void close() {
        door.close().awaitUninterruptibly();
        lines.close().awaitUninterruptibly();
        end(loop);
    }

    private static void end(EventLoopGroup loop) {
        loop.shutdownGracefully(0, LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly();
    }
}
