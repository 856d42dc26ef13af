package io.tieout.bootstrap.folder;

import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of one running Tieout, held by a lock so that a second one cannot open it.
 *
 * <p>The operating system drops the lock with the process, so a killed run leaves none behind.
 */
public final class DataFolder implements AutoCloseable {

    private static final String OWNER_ONLY = "rwx------";

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /**
     * Creates the folder where it is missing, readable by its owner only, and takes its lock.
     *
     * @throws StartupProblem if it cannot be written to or another Tieout holds it
     */
    public static DataFolder open(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(OWNER_ONLY)));
            return locked(path.toRealPath());
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cannot write to the data folder "
                            + path
                            + "; make it writable or choose another one with --data-dir.",
                    e);
        }
    }

    public Path path() {
        return path;
    }

    /** a place inside; not created */
    public Path place(String name) {
        return path.resolve(name);
    }

    /** the secrets that belong to what is kept here */
    public Secrets secrets() {
        return new Secrets(place("secrets"));
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static DataFolder locked(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(
                        path.resolve("tieout.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (isTaken(file)) {
            file.close();
            throw new StartupProblem(
                    "The data folder "
                            + path
                            + " is in use by another Tieout; stop that one or choose another"
                            + " folder with --data-dir.");
        }
        return new DataFolder(path, file);
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return true;
        }
    }
}
