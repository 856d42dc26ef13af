package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InvoiceUpgradesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aSentenceOfTheFirstRevisionIsTakenApart() {
        assertThat(upgraded("number: approved 'INV-7', landed '1042'"))
                .containsExactly("renumbered|number|INV-7|1042");
        assertThat(upgraded("line 1 amount: approved 100.00, landed 99.99"))
                .containsExactly("changed|line 1 amount|100.00|99.99");
    }

    @Test
    void aTotalThatTaxMovedIsTaxsDoing() {
        assertThat(upgraded("tax: approved 0, landed 8.25", "total: approved 100, landed 108.25"))
                .containsExactly("tax|tax|0|8.25", "tax|total|100|108.25");
        assertThat(upgraded("total: approved 100, landed 108.25"))
                .containsExactly("changed|total|100|108.25");
    }

    private static List<String> upgraded(String... sentences) {
        ObjectNode event = JSON.createObjectNode();
        var differences = event.putObject("landing").putArray("differences");
        List.of(sentences).forEach(differences::add);
        InvoiceUpgrades.pushed1(event);
        return event.get("landing").get("differences").values().stream()
                .map(difference ->
                        String.join(
                                "|",
                                difference.get("kind").asString(),
                                difference.get("field").asString(),
                                difference.get("approved").asString(),
                                difference.get("landed").asString()))
                .toList();
    }
}
