package io.tieout.domain.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RevenueFlowPageTest {

    private static final Path PAGE = Path.of("..", "docs", "revenue-flow.md");
    private static final Path WANTED = Path.of("target", "revenue-flow.md");

    @Test
    void thePageShowsWhatTheRulesYield() throws IOException {
        var wanted = RevenueFlowPage.text();
        Files.writeString(WANTED, wanted, UTF_8);

        assertThat(wanted).doesNotContain("{{");
        assertThat(PAGE).as("compare with " + WANTED).hasContent(wanted);
    }
}
