package io.tieout.qbo.client;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Talks to one company's books on behalf of the connection's owner. Safe for concurrent use; blocks
 * until the answer is there.
 */
public final class QboClient {

    private final BooleanSupplier ownership;
    private final Authorisation authorisation;
    private final Exchange exchange;
    private final Consumer<QboAnswer<JsonNode>> onAnswer;

    /**
     * @param ownership whether this node still owns the connection; asked before every call
     * @param onAnswer sees every answer before the caller does
     */
    QboClient(
            BooleanSupplier ownership,
            Authorisation authorisation,
            Exchange exchange,
            Consumer<QboAnswer<JsonNode>> onAnswer) {
        this.ownership = ownership;
        this.authorisation = authorisation;
        this.exchange = exchange;
        this.onAnswer = onAnswer;
    }

    /** Asks once. Trying again after a fault is the caller's decision. */
    public QboAnswer<JsonNode> send(QboCall call) {
        if (!ownership.getAsBoolean()) {
            return new Failed<>(new NotDelivered("another node owns this connection now"));
        }
        var answer = authorisation.bearer().then(bearer -> sendWith(bearer, call));
        onAnswer.accept(answer);
        return answer;
    }

    private QboAnswer<JsonNode> sendWith(String bearer, QboCall call) {
        var answer = exchange.send(call, bearer);
        return switch (answer) {
            case Failed<JsonNode>(AuthorisationLost lost) when lost.mayHealByRefresh() ->
                    authorisation
                            .bearerInsteadOf(bearer)
                            .then(fresh -> unlessReplaced(fresh, exchange.send(call, fresh)));
            case Good<JsonNode> _, Failed<JsonNode> _ -> unlessReplaced(bearer, answer);
        };
    }

    /**
     * A slow answer to a token of before says nothing about the authorisation that is there now.
     */
    private QboAnswer<JsonNode> unlessReplaced(String bearer, QboAnswer<JsonNode> answer) {
        return answer instanceof Failed<JsonNode>(AuthorisationLost _) && isReplaced(bearer)
                ? new Failed<>(new NotDelivered("the authorisation was renewed meanwhile"))
                : answer;
    }

    private boolean isReplaced(String bearer) {
        return authorisation.bearer() instanceof Good<String>(var present)
                && !present.equals(bearer);
    }
}
