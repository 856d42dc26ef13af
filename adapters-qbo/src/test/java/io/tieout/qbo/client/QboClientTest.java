package io.tieout.qbo.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class QboClientTest {

    private static final QboCall CALL = new QboCall.Read(Urgency.DOCUMENT, "payment", "1");
    private static final QboAnswer<JsonNode> GOOD = new Good<>(QboJson.MAPPER.createObjectNode());
    private static final QboAnswer<JsonNode> EXPIRED =
            new Failed<>(new AuthorisationLost("expired", true));
    private static final QboAnswer<JsonNode> FORBIDDEN =
            new Failed<>(new AuthorisationLost("another company", false));

    private final Queue<QboAnswer<JsonNode>> answers = new ArrayDeque<>();
    private final List<String> presented = new ArrayList<>();
    private final List<QboAnswer<JsonNode>> seen = new ArrayList<>();
    private boolean isOwner = true;
    private String token = "token";

    /** what is stored instead by the time an answer comes; empty for the same */
    private String replacement = "";

    private final QboClient client =
            new QboClient(() -> isOwner, new Numbered(), this::answer, seen::add);

    @Test
    void whoDoesNotOwnTheConnectionSendsNothing() {
        isOwner = false;

        assertThat(client.send(CALL))
                .isEqualTo(new Failed<>(new NotDelivered("another node owns this connection now")));
        assertThat(presented).isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void aRefusedTokenIsReplacedOnce() {
        answers.addAll(List.of(EXPIRED, GOOD));

        assertThat(client.send(CALL)).isEqualTo(GOOD);
        assertThat(presented).containsExactly("token", "token+");
        assertThat(seen).containsExactly(GOOD);
    }

    @Test
    void aTokenThatIsRefusedAgainIsNotReplacedAgain() {
        answers.addAll(List.of(EXPIRED, EXPIRED, GOOD));

        assertThat(client.send(CALL)).isEqualTo(EXPIRED);
        assertThat(presented).hasSize(2);
    }

    @Test
    void whatARefreshCannotHealIsNotRefreshed() {
        answers.add(FORBIDDEN);

        assertThat(client.send(CALL)).isEqualTo(FORBIDDEN);
        assertThat(presented).containsExactly("token");
    }

    @Test
    void aLateRefusalOfATokenThatWasReplacedMeanwhileLosesNothing() {
        answers.add(FORBIDDEN);
        replacement = "another grant's token";

        assertThat(client.send(CALL))
                .isEqualTo(
                        new Failed<>(new NotDelivered("the authorisation was renewed meanwhile")));
    }

    @Test
    void aLateRefusalOfTheRepeatedCallLosesNothingEither() {
        answers.addAll(List.of(EXPIRED, FORBIDDEN));
        replacement = "another grant's token";

        assertThat(client.send(CALL))
                .isEqualTo(
                        new Failed<>(new NotDelivered("the authorisation was renewed meanwhile")));
        assertThat(presented).containsExactly("token", "token+");
    }

    private QboAnswer<JsonNode> answer(QboCall call, String bearer) {
        presented.add(bearer);
        token = replacement.isEmpty() ? token : replacement;
        return answers.remove();
    }

    /** Tokens that tell how often they were replaced. */
    private final class Numbered implements Authorisation {

        @Override
        public QboAnswer<String> bearer() {
            return new Good<>(token);
        }

        @Override
        public QboAnswer<String> bearerInsteadOf(String refused) {
            token = refused + "+";
            return new Good<>(token);
        }

        @Override
        public boolean stands() {
            return true;
        }
    }
}
