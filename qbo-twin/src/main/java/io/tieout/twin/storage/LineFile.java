package io.tieout.twin.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that only grows, each with a checksum in front. {@link #append} hands a line to
 * the operating system, {@link #awaitDurable} waits until the disk has it: whoever waits at the
 * same time shares one sync.
 */
public final class LineFile implements AutoCloseable {

    private final FileChannel channel;
    private final Object monitor = new Object();
    private long written;
    private long durable;
    private boolean isSyncing;

    private LineFile(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * The lines of a file, none if it does not exist. A last line that was cut off by a crash is
     * left out.
     *
     * @throws CorruptFile if any other line is not as it was written
     */
    public static List<String> read(Path file) {
        try {
            return Files.exists(file) ? Line.decodeAll(file, Files.readAllBytes(file)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /**
     * Replaces a file by these lines, as a whole or not at all, and opens it to grow from there.
     */
    public static LineFile compacted(Path file, List<String> lines) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                for (String line : lines) {
                    writeFully(channel, Line.encode(line));
                }
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            syncFolder(file.toAbsolutePath().getParent());
            return new LineFile(
                    FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** Appends a line and returns its number, to be waited for. Lines keep their order. */
    public long append(String line) {
        synchronized (monitor) {
            try {
                writeFully(channel, Line.encode(line));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot append to the books", e);
            }
            written++;
            return written;
        }
    }

    /** Returns once the disk has this line and all before it. */
    public void awaitDurable(long line) {
        long target = toSync(line);
        while (target > 0) {
            sync(target);
            target = toSync(line);
        }
    }

    @Override
    public void close() {
        try {
            synchronized (monitor) {
                if (channel.isOpen()) {
                    channel.force(false);
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the books", e);
        }
    }

    /** One of the waiting threads syncs for all of them. */
    private void sync(long target) {
        boolean isDone = false;
        try {
            channel.force(false);
            isDone = true;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot sync the books", e);
        } finally {
            synchronized (monitor) {
                durable = isDone ? Math.max(durable, target) : durable;
                isSyncing = false;
                monitor.notifyAll();
            }
        }
    }

    /** Waits for a sync under way; returns what this thread has to sync itself, 0 for nothing. */
    private long toSync(long line) {
        synchronized (monitor) {
            try {
                while (isSyncing && durable < line) {
                    monitor.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the books were synced", e);
            }
            if (durable >= line) {
                return 0;
            }
            isSyncing = true;
            return written;
        }
    }

    private static void writeFully(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private static void syncFolder(@Nullable Path folder) throws IOException {
        if (folder == null) {
            return; // a root has no entry that could be lost
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
