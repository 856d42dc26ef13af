package io.tieout.bootstrap.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class NotebookTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Notebook notebook = new Notebook();

    @Test
    void anAnswerMayHoldMoreThanItMustShow() {
        assertThat(shows("{'a': 1, 'b': [1, 2, 3]}", "{'b': [1, 3]}")).isTrue();
    }

    @Test
    void anotherValueIsNotShown() {
        assertThat(shows("{'a': 1}", "{'a': 2}")).isFalse();
        assertThat(shows("{'a': [1]}", "{'a': [1, 1]}")).isFalse();
        assertThat(shows("{'a': [3, 1]}", "{'a': [1, 3]}")).isFalse();
        assertThat(shows("{'a': 1}", "{'b': null}")).isFalse();
    }

    @Test
    void anEmptyListIsShownByAnEmptyListOnly() {
        assertThat(shows("{'errors': []}", "{'errors': []}")).isTrue();
        assertThat(shows("{'errors': [1]}", "{'errors': []}")).isFalse();
    }

    @Test
    void aNameTakesWhatStandsThereAndKeepsIt() {
        assertThat(shows("{'id': 'x', 'again': 'x'}", "{'id': '{{id}}', 'again': '{{id}}'}"))
                .isTrue();
        assertThat(notebook.filledIn("see {{id}}")).isEqualTo("see x");
        assertThat(shows("{'id': 'y'}", "{'id': '{{id}}'}")).isFalse();
    }

    @Test
    void aNameTakesNothingFromAnAnswerThatDoesNotShowTheRest() {
        assertThat(shows("{'id': 'x', 'n': 1}", "{'id': '{{id}}', 'n': 2}")).isFalse();
        assertThat(
                        shows(
                                "[{'id': 'x', 'n': 1}, {'id': 'y', 'n': 2}]",
                                "[{'id': '{{id}}', 'n': 2}]"))
                .isTrue();
        assertThat(notebook.filledIn("{{id}}")).isEqualTo("y");
    }

    @Test
    void whatWasNeverNotedIsNotFilledIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> notebook.filledIn("{{id}}"));
    }

    @Test
    void nothingIsNotNoted() {
        assertThat(shows("{'id': null}", "{'id': '{{id}}'}")).isFalse();
    }

    private boolean shows(String answer, String wanted) {
        return notebook.shows(json(answer), json(wanted));
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
