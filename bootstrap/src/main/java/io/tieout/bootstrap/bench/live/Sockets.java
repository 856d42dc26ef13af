package io.tieout.bootstrap.bench.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Many WebSockets that one thread reads. */
public final class Sockets implements AutoCloseable {

    private static final int AT_ONCE_BYTES = 64 * 1024;

    private final Selector selector;
    private final Queue<Socket> newcomers = new ConcurrentLinkedQueue<>();
    private final Collection<Socket> all = new ConcurrentLinkedQueue<>();
    private final Thread reader =
            Thread.ofPlatform().daemon().name("sockets").unstarted(this::read);
    private volatile boolean isClosing;

    /** begins without any */
    public Sockets() {
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader.start();
    }

    /**
     * opens one more and waits until it is open; safe for use by many threads
     *
     * @param onMessage told each whole message, on the one thread that reads them all
     */
    public Socket open(URI address, String protocol, Consumer<String> onMessage) {
        Socket socket = Socket.open(address, protocol, onMessage);
        all.add(socket);
        newcomers.add(socket);
        selector.wakeup();
        return socket;
    }

    /** how many the other side closed */
    public long lost() {
        return all.stream().filter(socket -> !socket.isOpen()).count();
    }

    /** says good-bye to each and reads on until all are closed, for a while at most */
    @Override
    public void close() {
        all.forEach(Socket::close);
        isClosing = true;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(AT_ONCE_BYTES);
        try (selector) {
            while (!isClosing || all.stream().anyMatch(Socket::isOpen)) {
                selector.select(key -> ((Socket) key.attachment()).read(buffer));
                for (Socket next = newcomers.poll(); next != null; next = newcomers.poll()) {
                    next.joins(selector);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read sockets", e);
        }
    }
}
