package io.tieout.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;

/** A socket is written to by one thread at a time, and by none when there is nothing to write. */
class SocketThreadsTest {

    private static final int TASKS = 1_000;

    /** as the framework asks for one on this Java */
    private static final ThreadFactory OF_A_SOCKET =
            Thread.ofVirtual().name("GraphQL-WsSession-4711").factory();

    private final SocketThreads threads = new SocketThreads();

    @Test
    void whatIsWrittenToASocketKeepsItsOrder() throws InterruptedException {
        Scheduler socket = threads.newSingle(OF_A_SOCKET);
        List<Integer> written = new ArrayList<>();
        CountDownLatch last = new CountDownLatch(TASKS);

        IntStream.range(0, TASKS)
                .forEach(number ->
                        socket.schedule(() -> {
                            written.add(number);
                            last.countDown();
                        }));

        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(written).isEqualTo(IntStream.range(0, TASKS).boxed().toList());
    }

    @Test
    void aSocketAtRestHasNoThread() {
        AtomicReference<Thread> writer = new AtomicReference<>();

        threads.newSingle(OF_A_SOCKET).schedule(() -> writer.set(Thread.currentThread()));

        await().until(() -> writer.get() != null && !writer.get().isAlive());
        assertThat(writer.get().isVirtual()).isTrue();
    }

    @Test
    void aSocketThatBlocksHoldsUpNoOther() throws InterruptedException {
        CountDownLatch isRead = new CountDownLatch(1);
        CountDownLatch other = new CountDownLatch(1);
        threads.newSingle(OF_A_SOCKET)
                .schedule(() -> {
                    try {
                        isRead.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });

        threads.newSingle(OF_A_SOCKET).schedule(other::countDown);

        assertThat(other.await(10, TimeUnit.SECONDS)).isTrue();
        isRead.countDown();
    }

    @Test
    void whatComesTooLateIsRefusedAndTheThreadThatSendsItGoesOn() throws InterruptedException {
        Scheduler socket = threads.newSingle(OF_A_SOCKET);
        Scheduler.Worker stream = socket.createWorker();
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        List<Throwable> refused = new CopyOnWriteArrayList<>();
        socket.dispose();

        Thread sender =
                Thread.ofVirtual()
                        .uncaughtExceptionHandler((_, failure) -> uncaught.add(failure))
                        .start(() -> refused.add(catchThrowable(() -> stream.schedule(() -> {}))));
        sender.join();

        assertThat(refused).singleElement().isInstanceOf(RejectedExecutionException.class);
        assertThat(uncaught).isEmpty();
        assertThat(stream.isDisposed()).isTrue();
    }

    @Test
    void whatAnOperationHadToWriteIsDroppedWhenItIsOver() throws InterruptedException {
        Scheduler socket = threads.newSingle(OF_A_SOCKET);
        Scheduler.Worker over = socket.createWorker();
        CountDownLatch isRead = new CountDownLatch(1);
        CountDownLatch last = new CountDownLatch(1);
        List<String> written = new CopyOnWriteArrayList<>();
        socket.schedule(() -> {
            try {
                isRead.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        over.schedule(() -> written.add("over"));
        over.dispose();
        socket.createWorker().schedule(() -> written.add("another"));
        socket.schedule(last::countDown);
        isRead.countDown();

        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(written).containsExactly("another");
    }

    @Test
    void whoeverElseAsksForAThreadGetsTheOneItAskedFor() {
        AtomicReference<String> name = new AtomicReference<>("");
        Scheduler other = threads.newSingle(Thread.ofPlatform().name("another").factory());

        other.init();
        other.schedule(() -> name.set(Thread.currentThread().getName()));

        await().untilAsserted(() -> assertThat(name.get()).isEqualTo("another"));
        other.dispose();
    }
}
