package io.tieout.bootstrap.faults.token;

import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a process is to do in one round.
 *
 * @param now the tenant's time from here on
 * @param firstTenureMillis after how long the first tenure of this process ends, whatever is under
 *     way; a later one ends when every caller has been answered
 */
record RoundOrder(Instant now, long firstTenureMillis) {

    static RoundOrder read(String line) {
        return JsonMapper.shared().readValue(line, RoundOrder.class);
    }

    String line() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
