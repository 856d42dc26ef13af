package io.tieout.qbo.client;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import tools.jackson.databind.JsonNode;

/** Lets nothing out once somebody, on whichever node, ended the authorisation. */
final class StandingExchange implements Exchange {

    private final Authorisation authorisation;
    private final Exchange next;

    StandingExchange(Authorisation authorisation, Exchange next) {
        this.authorisation = authorisation;
        this.next = next;
    }

    @Override
    public QboAnswer<JsonNode> send(QboCall call, String bearer) {
        return authorisation.stands()
                ? next.send(call, bearer)
                : new Failed<>(
                        new AuthorisationLost(
                                "the connection was ended while this call stood in line", false));
    }
}
