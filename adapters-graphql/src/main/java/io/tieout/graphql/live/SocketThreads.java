package io.tieout.graphql.live;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Has the sockets of subscribers written on virtual threads. The framework would keep a thread for
 * each socket and a pool around it, so that one that blocks holds up nobody else. Here a socket has
 * a thread while something is written to it, one thing after the other, and none in between: it is
 * open for hours, and written to for moments.
 */
public final class SocketThreads implements Schedulers.Factory {

    /** how Spring for GraphQL 2.0 begins their names */
    private static final String OF_A_SOCKET = "GraphQL-WsSession-";

    private static final AtomicBoolean IS_USED = new AtomicBoolean();

    private final ThreadFactory threads =
            Thread.ofVirtual().name(OF_A_SOCKET, 0).inheritInheritableThreadLocals(false).factory();

    /** begins a thread for a socket that has none under way */
    private final Scheduler writing =
            Schedulers.fromExecutor(task -> threads.newThread(task).start(), true);

    SocketThreads() {}

    /** for all of this process; once, because it ends the threads that others share */
    public static void use() {
        if (IS_USED.compareAndSet(false, true)) {
            Schedulers.setFactory(new SocketThreads());
        }
    }

    @Override
    public Scheduler newSingle(ThreadFactory asked) {
        return isOfASocket(asked)
                ? new SocketScheduler(writing)
                : Schedulers.Factory.super.newSingle(asked);
    }

    /** a thread that is never started tells whom it would be for */
    private static boolean isOfASocket(ThreadFactory asked) {
        return asked.newThread(() -> {}).getName().startsWith(OF_A_SOCKET);
    }
}
