package io.tieout.graphql.live;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Has the sockets of subscribers written on virtual threads. The framework keeps a thread for each
 * socket, so that one that blocks holds up nobody else; ten thousand platform threads would be
 * woken for one event.
 */
public final class SocketThreads implements Schedulers.Factory {

    /** how Spring for GraphQL 2.0 begins their names */
    private static final String OF_A_SOCKET = "GraphQL-WsSession-";

    private static final AtomicBoolean IS_USED = new AtomicBoolean();

    private SocketThreads() {}

    /** for all of this process; once, because it ends the threads that others share */
    public static void use() {
        if (IS_USED.compareAndSet(false, true)) {
            Schedulers.setFactory(new SocketThreads());
        }
    }

    @Override
    public Scheduler newSingle(ThreadFactory asked) {
        return Schedulers.Factory.super.newSingle(
                asked instanceof Supplier<?> named
                                && named.get() instanceof String name
                                && name.startsWith(OF_A_SOCKET)
                        ? Thread.ofVirtual().name(name).factory()
                        : asked);
    }
}
