package io.tieout.persistence.accounting;

import io.tieout.application.accounting.OperationChange.Difference;
import java.util.List;
import org.jooq.JSONB;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of what a change changed. Its names are data in the database. */
record DifferencesJson(String field, String before, String after) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static JSONB write(List<Difference> differences) {
        var stored =
                differences.stream()
                        .map(each -> new DifferencesJson(each.field(), each.before(), each.after()))
                        .toList();
        return JSONB.valueOf(MAPPER.writeValueAsString(stored));
    }

    static List<Difference> read(JSONB stored) {
        return List.of(MAPPER.readValue(stored.data(), DifferencesJson[].class)).stream()
                .map(each -> new Difference(each.field, each.before, each.after))
                .toList();
    }
}
