package io.tieout.qbo.client;

import tools.jackson.databind.JsonNode;

/** A piece of the chain between {@link QboClient} and the wire, for calls that carry a token. */
interface Exchange {

    /** makes the call once, presenting this access token */
    QboAnswer<JsonNode> send(QboCall call, String bearer);
}
