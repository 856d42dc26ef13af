package io.tieout.graphql.live;

import reactor.core.Disposable;
import reactor.core.scheduler.Scheduler;

/**
 * Writes to one socket, one thing after the other, on a thread that lives while there is something
 * to write. Closed, it refuses what comes too late, so that whoever sends it stops: a subscriber
 * may go away in the middle of a query.
 *
 * <p>The library's own scheduler over a worker also hands the refusal to the thread's handler of
 * uncaught failures, as if the query had died of it.
 */
final class SocketScheduler implements Scheduler {

    /** keeps the order, and refuses when it is closed */
    private final Worker order;

    SocketScheduler(Scheduler threads) {
        this.order = threads.createWorker();
    }

    @Override
    public Disposable schedule(Runnable task) {
        return order.schedule(task);
    }

    @Override
    public Worker createWorker() {
        return new Stream();
    }

    @Override
    public void dispose() {
        order.dispose();
    }

    @Override
    public boolean isDisposed() {
        return order.isDisposed();
    }

    /** What one operation on the socket has to write. */
    private final class Stream implements Worker {

        private volatile boolean isOver;

        @Override
        public Disposable schedule(Runnable task) {
            return order.schedule(() -> {
                if (!isOver) {
                    task.run();
                }
            });
        }

        @Override
        public void dispose() {
            isOver = true;
        }

        @Override
        public boolean isDisposed() {
            return isOver || order.isDisposed();
        }
    }
}
