package io.tieout.qbo.watch;

import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads records of one company's books by their ids. */
public final class RecordReader {

    private final QboClient client;

    public RecordReader(QboClient client) {
        this.client = client;
    }

    /**
     * The records behind these ids, in one call. An id without one is missing in the answer.
     *
     * @param ids at most {@link Statements#PAGE}
     */
    public QboAnswer<Map<String, JsonNode>> find(String entity, Collection<String> ids) {
        var call = new QboCall.Query(Urgency.DOCUMENT, Statements.byIds(entity, ids));
        return client.send(call)
                .map(body -> {
                    var found = new HashMap<String, JsonNode>();
                    body.path("QueryResponse")
                            .path(entity)
                            .values()
                            .forEach(row -> found.put(Records.text(row, "Id"), row));
                    return found;
                });
    }

    /**
     * The record behind one id. A query may not show yet what was made just now, so only this
     * answer proves that a record is gone.
     *
     * @return empty when it was deleted
     */
    public QboAnswer<Optional<JsonNode>> read(String entity, String id) {
        var path = entity.toLowerCase(Locale.ROOT);
        var answer = client.send(new QboCall.Read(Urgency.DOCUMENT, path, id));
        return answer instanceof Failed<JsonNode>(Refused refused)
                        && refused.rule() == Rule.NOT_FOUND
                ? new Good<>(Optional.empty())
                : answer.map(body -> Optional.of(body.path(entity)));
    }
}
