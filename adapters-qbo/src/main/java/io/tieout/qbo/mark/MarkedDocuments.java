package io.tieout.qbo.mark;

import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The documents of one kind in one company's books, and ours among them. */
public final class MarkedDocuments {

    /** The surrounding text is translated in companies abroad, this part is not. */
    private static final Pattern HOLDER_OF_NUMBER = Pattern.compile("TxnId=(\\d+)");

    private static final Pattern MARK =
            Pattern.compile("Tieout ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final QboClient client;
    private final String entity;
    private final String path;

    /**
     * Asks nothing yet.
     *
     * @param entity the kind as QuickBooks writes it: {@code CreditMemo}
     */
    public MarkedDocuments(QboClient client, String entity) {
        this.client = client;
        this.entity = entity;
        this.path = entity.toLowerCase(Locale.ROOT);
    }

    /** how we know our own documents again */
    public static String markOf(UUID id) {
        return "Tieout " + id;
    }

    /** whose mark a document bears; empty for none of ours */
    public static Optional<UUID> markIn(JsonNode document) {
        var mark = MARK.matcher(textOrEmpty(document, "PrivateNote"));
        return mark.matches() ? Optional.of(UUID.fromString(mark.group(1))) : Optional.empty();
    }

    /**
     * Lands a document that bears the mark of this id. The same request id again lands nothing new
     * and answers the same.
     */
    public QboAnswer<JsonNode> land(String requestId, UUID id, Object body) {
        var call = new QboCall.Write(Urgency.DOCUMENT, path, "", requestId, body);
        var answer = client.send(call).map(envelope -> envelope.path(entity));
        return answer instanceof Failed<JsonNode>(Refused refused)
                        && refused.rule() == Rule.NUMBER_TAKEN
                ? orOurEarlierWrite(id, refused)
                : answer;
    }

    /** a duplicate number may be our own document, landed by a call whose answer was lost */
    private QboAnswer<JsonNode> orOurEarlierWrite(UUID id, Refused refused) {
        var holder = HOLDER_OF_NUMBER.matcher(refused.detail());
        if (!holder.find()) {
            return new Failed<>(refused);
        }
        return read(holder.group(1))
                .then(found -> isOurs(found, id) ? new Good<>(found) : new Failed<>(refused));
    }

    /** looks for the document of this id among those of a customer that are dated on a day */
    public QboAnswer<Optional<JsonNode>> find(UUID id, String customer, LocalDate on) {
        return find(id, start -> Statements.documentsOf(entity, customer, on, start), 1);
    }

    /** looks for the document of this id among all that are dated on a day */
    public QboAnswer<Optional<JsonNode>> find(UUID id, LocalDate on) {
        return find(id, start -> Statements.documentsOn(entity, on, start), 1);
    }

    private QboAnswer<Optional<JsonNode>> find(UUID id, IntFunction<String> statements, int start) {
        var statement = statements.apply(start);
        return client.send(new QboCall.Query(Urgency.DOCUMENT, statement))
                .map(answer -> answer.path("QueryResponse").path(entity))
                .then(page -> {
                    var ours = page.values().stream().filter(row -> isOurs(row, id)).findFirst();
                    return ours.isPresent() || page.size() < Statements.PAGE
                            ? new Good<>(ours)
                            : find(id, statements, start + Statements.PAGE);
                });
    }

    /** the document as it stands now */
    public QboAnswer<JsonNode> read(String documentId) {
        return client.send(new QboCall.Read(Urgency.DOCUMENT, path, documentId))
                .map(envelope -> envelope.path(entity));
    }

    private static boolean isOurs(JsonNode row, UUID id) {
        return textOrEmpty(row, "PrivateNote").equals(markOf(id));
    }
}
