package io.tieout.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of a start that is only learnt from must reach nobody's mail server or chat. */
final class StartOnceCommandTest {

    @TempDir private Path folder;

    @Test
    void whereNothingIsSetThereIsNothingToRefuse() {
        assertThat(StartOnceCommand.settings(Set.of("PATH", "HOME", "LANG"), folder)).isEmpty();
    }

    @Test
    void aSettingOfTheEnvironmentIsNamed() {
        assertThat(
                        StartOnceCommand.settings(
                                Set.of("PATH", "TIEOUT_MAIL_HOST", "SPRING_APPLICATION_JSON"),
                                folder))
                .containsExactly("SPRING_APPLICATION_JSON", "TIEOUT_MAIL_HOST");
    }

    @Test
    void aFileOfSettingsIsNamed() throws IOException {
        Files.createFile(folder.resolve("application.yaml"));

        assertThat(StartOnceCommand.settings(Set.of(), folder)).containsExactly("application.yaml");
    }
}
