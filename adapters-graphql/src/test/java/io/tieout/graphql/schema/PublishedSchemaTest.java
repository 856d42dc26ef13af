package io.tieout.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.graphql.fixture.Api;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PublishedSchemaTest {

    private static final String NOW = PublishedSchema.text(Api.fresh().source().schema());

    @Test
    void nobodyWhoBuiltAgainstThePublishedSchemaIsBroken() throws IOException {
        if ("all".equals(orders())) {
            PublishedSchema.write(NOW);
        }

        assertThat(PublishedSchema.breakages(PublishedSchema.read(), NOW))
                .as(
                        "breaks users of the API; -Dtieout.schema.publish=all publishes it all the"
                                + " same")
                .isEmpty();
        if ("additions".equals(orders())) {
            PublishedSchema.write(NOW);
        }
    }

    @Test
    void thePublishedSchemaIsTheOneThatIsServed() throws IOException {
        if (orders().isEmpty()) {
            assertThat(PublishedSchema.read())
                    .as("publish it with -Dtieout.schema.publish=additions")
                    .isEqualTo(NOW);
        }
    }

    @Test
    void aFieldThatGoesAwayIsABreakage() {
        String before = "type Query { invoice: Int account: Int }";

        assertThat(PublishedSchema.breakages(before, "type Query { invoice: Int }"))
                .singleElement()
                .asString()
                .contains("account");
    }

    @Test
    void anInputThatIsNeededFromNowOnIsABreakage() {
        String before = "type Query { invoice(number: String): Int }";

        assertThat(
                        PublishedSchema.breakages(
                                before, "type Query { invoice(number: String!): Int }"))
                .isNotEmpty();
    }

    @Test
    void aNewFieldBreaksNobody() {
        String before = "type Query { invoice: Int }";

        assertThat(PublishedSchema.breakages(before, "type Query { invoice: Int account: Int }"))
                .isEmpty();
    }

    private static String orders() {
        return System.getProperty("tieout.schema.publish", "");
    }
}
