package io.tieout.bootstrap.faults.token;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came of a round in one process.
 *
 * @param tokens how many callers got which token, by its fingerprint
 * @param failures why callers got none
 * @param tenures how often this process owned the connection
 */
record RoundAnswer(Map<String, Integer> tokens, List<String> failures, int tenures) {

    RoundAnswer {
        tokens = Map.copyOf(tokens);
        failures = List.copyOf(failures);
    }

    static RoundAnswer read(String line) {
        return JsonMapper.shared().readValue(line, RoundAnswer.class);
    }

    String line() {
        return JsonMapper.shared().writeValueAsString(this);
    }
}
