package io.tieout.bootstrap.database;

import io.tieout.bootstrap.start.StartupProblem;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.FileUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs and libraries, unpacked once per version. */
final class ProgramFiles {

    private static final String EXECUTABLE = "rwxr-xr-x";

    // Long enough to tell two versions apart, short enough to read in a process list.
    private static final int NAME_DIGITS = 12;

    /** the fingerprint of the archive, which is read and digested once in a program's life */
    private static final AtomicReference<Optional<String>> VERSION =
            new AtomicReference<>(Optional.empty());

    private final Path root;

    private ProgramFiles(Path root) {
        this.root = root;
    }

    /** unpacks below the folder unless that was done before; an interrupted try leaves nothing */
    static ProgramFiles unpackedIn(Path folder) {
        try {
            Path root = folder.resolve("postgresql-" + version());
            if (!Files.isDirectory(root)) {
                Files.createDirectories(folder);
                Path aside = Files.createTempDirectory(folder, "unpacking");
                unpack(archive(), aside);
                moveIntoPlace(aside, root);
            }
            return new ProgramFiles(root);
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cannot unpack the database's programs into " + folder + ": " + e.getMessage(),
                    e);
        }
    }

    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    private static String version() throws IOException {
        Optional<String> known = VERSION.get();
        if (known.isPresent()) {
            return known.get();
        }
        String version = fingerprint(archive());
        VERSION.set(Optional.of(version));
        return version;
    }

    private static byte[] archive() throws IOException {
        String machine = System.getProperty("os.arch");
        String system = System.getProperty("os.name");
        try (InputStream packed =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return packed.readAllBytes();
        } catch (IllegalStateException e) {
            throw new StartupProblem(
                    "There is no embedded database for "
                            + system
                            + " on "
                            + machine
                            + "; run your own PostgreSQL and use 'serve'.",
                    e);
        }
    }

    private static void unpack(byte[] archive, Path into) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(
                        new BufferedInputStream(
                                new XZInputStream(new ByteArrayInputStream(archive))))) {
            for (TarArchiveEntry entry = entries.getNextEntry();
                    entry != null;
                    entry = entries.getNextEntry()) {
                unpack(entries, entry, into);
            }
        }
    }

    private static void unpack(TarArchiveInputStream entries, TarArchiveEntry entry, Path into)
            throws IOException {
        Path place = into.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(place);
            return;
        }
        FileUtils.createParentDirectories(place.toFile());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(entries, place);
        if (place.getParent() != null && place.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(EXECUTABLE));
        }
    }

    private static void moveIntoPlace(Path aside, Path root) throws IOException {
        try {
            Files.move(aside, root, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileUtils.deleteDirectory(aside.toFile());
            if (!Files.isDirectory(root)) {
                throw e;
            }
            // Somebody else unpacked the same version at the same time: theirs will do.
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest).substring(0, NAME_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
