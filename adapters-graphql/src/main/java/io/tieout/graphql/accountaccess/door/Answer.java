package io.tieout.graphql.accountaccess.door;

import java.util.Map;

/**
 * What a gateway is answered, in HTTP's words.
 *
 * @param headers of this answer, beside those that every answer has
 * @param body JSON; empty where the gateway has it already
 */
@SuppressWarnings("ArrayRecordComponent") // written to the wire as it is; never compared
public record Answer(int status, Map<String, String> headers, byte[] body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
