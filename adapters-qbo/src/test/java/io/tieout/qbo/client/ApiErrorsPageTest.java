package io.tieout.qbo.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Turn;
import io.tieout.qbo.client.KnownFault.Effect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The catalogue in the documentation is the one in the code. After a change here, copy the page
 * that the failed test names over {@code docs/api-errors.md}.
 */
final class ApiErrorsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "api-errors.md");
    private static final Path WANTED = Path.of("target", "api-errors.md");

    /** the codes of Intuit's table that a client of this API can meet */
    static final List<String> CODES = KnownFaults.ALL.stream().map(KnownFault::code).toList();

    @Test
    void thePageSaysWhatTheCatalogueSays() throws IOException {
        var wanted = new ApiErrorsPage().text();
        Files.writeString(WANTED, wanted, UTF_8);

        assertThat(PAGE).as("compare with " + WANTED).hasContent(wanted);
    }

    @Test
    void everyCodeStandsOnce() {
        assertThat(CODES).doesNotHaveDuplicates().isSortedAccordingTo(ApiErrorsPage.BY_NUMBER);
    }

    @ParameterizedTest
    @FieldSource("CODES")
    void everyKnownFaultSaysWhatHappenedWhoseTurnItIsAndWhatToDo(String code) {
        var fault = FaultCatalogue.fault(400, code, "said", FaultCatalogue.THROTTLE_PAUSE);
        var known = KnownFaults.withCode(code).orElseThrow();

        assertThat(fault.words()).startsWith(known.meaning()).contains("said", code);
        assertThat(fault.nextStep()).isNotBlank();
        assertThat(fault.turn() == Turn.NOBODY).isEqualTo(isTriedAgain(known.effect()));
    }

    private static boolean isTriedAgain(Effect effect) {
        return Stream.of(Effect.THROTTLED, Effect.OUTCOME_UNKNOWN).anyMatch(effect::equals);
    }
}
