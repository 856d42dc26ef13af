package io.tieout.qbo.client;

import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall.Batch.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Several queries in one call: all of their answers, or the first fault among them. */
public final class BatchedQueries {

    /** what QuickBooks would have answered to the faulty query alone */
    private static final int REFUSED = 400;

    private final QboClient client;
    private final Urgency urgency;

    public BatchedQueries(QboClient client, Urgency urgency) {
        this.client = client;
        this.urgency = urgency;
    }

    /**
     * One answer per statement, in their order, as an ordinary query would give it.
     *
     * @param requestId never used before: QuickBooks answers a known one with its first answer
     */
    public QboAnswer<List<JsonNode>> ask(String requestId, List<String> statements) {
        var items = statements.stream().<Item>map(Item.Find::new).toList();
        return client.send(new QboCall.Batch(urgency, requestId, items))
                .then(body -> answers(body, items.size()));
    }

    private static QboAnswer<List<JsonNode>> answers(JsonNode body, int asked) {
        var byId = byId(body);
        var answers = new ArrayList<JsonNode>();
        for (int at = 1; at <= asked; at++) {
            var item = byId.get(BatchBody.id(at));
            if (item == null) {
                throw new UnreadableRecord("the batch has no answer to its query " + at);
            }
            switch (new AnswerDecoder(REFUSED, Duration.ZERO).item(item)) {
                case Good<JsonNode>(var answer) -> answers.add(answer);
                case Failed<JsonNode>(var fault) -> {
                    return new Failed<>(fault);
                }
            }
        }
        return new Good<>(answers);
    }

    private static Map<String, JsonNode> byId(JsonNode body) {
        var byId = new HashMap<String, JsonNode>();
        body.path("BatchItemResponse")
                .values()
                .forEach(item -> byId.put(item.path("bId").asString(""), item));
        return byId;
    }
}
