package io.tieout.bootstrap.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.bootstrap.start.StartupProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

    @TempDir Path temporary;

    @Test
    void aMissingFolderIsMadeForItsOwnerOnly() throws IOException {
        Path wanted = temporary.resolve("new/data");

        DataFolder.open(wanted).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(wanted)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFolderInUseIsRefusedInOneSentence() {
        try (DataFolder held = DataFolder.open(temporary)) {
            assertThatThrownBy(() -> DataFolder.open(temporary))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining(held.path() + " is in use by another Tieout");
        }
    }

    @Test
    void aFolderThatWasLetGoCanBeOpenedAgain() {
        DataFolder.open(temporary).close();

        DataFolder.open(temporary).close();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "in the way");

        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("Cannot write to the data folder " + file + "/data;");
    }

    @Test
    void aSecretStaysTheSameAndIsReadableByItsOwnerOnly() throws IOException {
        try (DataFolder folder = DataFolder.open(temporary)) {
            String first = folder.secrets().text("password");

            assertThat(folder.secrets().text("password")).isEqualTo(first).hasSize(43);
            assertThat(folder.secrets().text("other")).isNotEqualTo(first);
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            folder.secrets().file("password"))))
                    .isEqualTo("rw-------");
        }
    }
}
