package io.tieout.qbo.field;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.field.SentFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every field that is sent has a rule, and every rule is of a field that is sent. After a change
 * here, copy the page that the failed test names over {@code docs/field-rules.md}.
 */
final class SentFieldsTest {

    private static final Path PAGE = Path.of("..", "docs", "field-rules.md");
    private static final Path WANTED = Path.of("target", "field-rules.md");

    private final List<String> sent = SentBodies.fields();

    @Test
    void everyFieldOfEveryBodyIsNamedInTheTable() {
        assertThat(sent).contains("InvoiceBody.DocNumber", "InvoiceBody.Sale.ItemRef");
        assertThat(WireNames.all().keySet()).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void everyRuleOfTheTableIsOfOneFieldThatIsSent() {
        assertThat(WireNames.all().values())
                .containsExactlyInAnyOrderElementsOf(
                        SentFields.all().stream()
                                .map(field -> field.record() + "/" + field.name())
                                .toList());
    }

    @Test
    void thePageSaysWhatTheTableSays() throws IOException {
        var wanted = FieldRulesPage.text();
        Files.writeString(WANTED, wanted, UTF_8);

        assertThat(PAGE).as("compare with " + WANTED).hasContent(wanted);
    }
}
