package io.tieout.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the golden files of events do not show: a refund that takes a sale back. */
class RateUpgradesTest {

    private final JsonMapper mapper = JsonMapper.builder().build();

    @Test
    void aSaleTakenBackBeforeRatesWereSignedSaysNothingOfOne() {
        ObjectNode event = read("{\"order\":{\"document\":{\"sale\":{\"number\":\"RS-1\"}}}}");

        RateUpgrades.refund(event);

        assertThat(event.at("/order/document/sale/rate/type").asString()).isEqualTo("unstated");
    }

    @Test
    void anExpenseHasNoSaleToSayAnythingOf() {
        ObjectNode event = read("{\"order\":{\"document\":{\"number\":\"RF-1\"}}}");

        RateUpgrades.refund(event);

        assertThat(event).isEqualTo(read("{\"order\":{\"document\":{\"number\":\"RF-1\"}}}"));
    }

    private ObjectNode read(String json) {
        return (ObjectNode) mapper.readTree(json);
    }
}
