package io.tieout.qbo.client;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboFault.NotDelivered;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** Lets nothing out once the connection has another owner, however long a call stood in line. */
final class OwnedExchange implements Exchange {

    private final BooleanSupplier ownership;
    private final Exchange next;

    OwnedExchange(BooleanSupplier ownership, Exchange next) {
        this.ownership = ownership;
        this.next = next;
    }

    @Override
    public QboAnswer<JsonNode> send(QboCall call, String bearer) {
        return ownership.getAsBoolean()
                ? next.send(call, bearer)
                : new Failed<>(new NotDelivered("another node owns this connection now"));
    }
}
