package io.tieout.bootstrap.folder;

import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Secrets that were made up on first use and are kept as one file each, readable by the owner only.
 * Only demos have them: elsewhere every secret is configured.
 */
public final class Secrets {

    private static final int RANDOM_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    /** the secrets in a folder that another process of this machine opened */
    public static Secrets in(Path folder) {
        return new Secrets(folder);
    }

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** 32 random bytes as unpadded base64url text, the same on every later call */
    public String text(String name) {
        return kept(
                name, () -> Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes()));
    }

    /** 32 random bytes as base64 text, as keys are configured */
    public String key(String name) {
        return kept(name, () -> Base64.getEncoder().encodeToString(randomBytes()));
    }

    /** what {@code invented} made up the first time */
    public String kept(String name, Supplier<String> invented) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                write(file, invented.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartupProblem(
                    "Cannot keep the secret '" + name + "' in " + folder + ": " + e.getMessage(),
                    e);
        }
    }

    /** where a secret stands, for programs that read it from a file */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Written aside and moved, so that an interrupted start leaves a whole secret or none. */
    private void write(Path file, String value) throws IOException {
        Files.createDirectories(folder, ownerMay("rwx------"));
        Path aside = Files.createTempFile(folder, file.getFileName().toString(), ".new");
        Files.writeString(aside, value + "\n");
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<Set<PosixFilePermission>> ownerMay(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
