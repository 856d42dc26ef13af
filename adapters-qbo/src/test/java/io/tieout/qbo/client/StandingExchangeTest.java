package io.tieout.qbo.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class StandingExchangeTest {

    private static final QboCall CALL = new QboCall.Read(Urgency.DOCUMENT, "payment", "1");
    private static final QboAnswer<JsonNode> GOOD = new Good<>(QboJson.MAPPER.createObjectNode());

    private final List<String> sent = new ArrayList<>();

    @Test
    void whileTheAuthorisationStandsCallsLeave() {
        assertThat(exchange(true).send(CALL, "token")).isEqualTo(GOOD);
        assertThat(sent).containsExactly("token");
    }

    @Test
    void whatStoodInLineWhileTheAuthorisationWasEndedDoesNotLeave() {
        assertThat(exchange(false).send(CALL, "token"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.fault()).isInstanceOf(AuthorisationLost.class));
        assertThat(sent).isEmpty();
    }

    private StandingExchange exchange(boolean stands) {
        return new StandingExchange(
                new Fixed(stands),
                (_, bearer) -> {
                    sent.add(bearer);
                    return GOOD;
                });
    }

    private record Fixed(boolean stands) implements Authorisation {

        @Override
        public QboAnswer<String> bearer() {
            return new Good<>("token");
        }

        @Override
        public QboAnswer<String> bearerInsteadOf(String refused) {
            return bearer();
        }
    }
}
