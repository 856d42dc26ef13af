package io.tieout.persistence.control;

import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of what there was to see. Its names are data in the database. */
record SeenJson(String name, String value) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static JSONB write(Fingerprint seen) {
        var stored =
                seen.facts().stream().map(fact -> new SeenJson(fact.name(), fact.value())).toList();
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static Fingerprint read(JSONB stored) {
        return new Fingerprint(
                List.of(MAPPER.readValue(stored.data(), SeenJson[].class)).stream()
                        .map(each -> new Fact(each.name, each.value))
                        .toList());
    }
}
