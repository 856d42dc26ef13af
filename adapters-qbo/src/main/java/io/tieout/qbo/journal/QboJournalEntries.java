package io.tieout.qbo.journal;

import static io.tieout.qbo.client.Records.textOrEmpty;

import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.Urgency;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Has our journal entries stand in one company's books. */
public final class QboJournalEntries {

    private final QboClient client;
    private final MarkedDocuments entries;

    public QboJournalEntries(QboClient client) {
        this.client = client;
        this.entries = new MarkedDocuments(client, "JournalEntry");
    }

    /** the entry of this id, if an earlier attempt posted it */
    public QboAnswer<Optional<JsonNode>> find(UUID id, ExportedEntry entry) {
        return entries.find(id, entry.on());
    }

    /** Posts it. The same request id again posts nothing more and answers the same. */
    public QboAnswer<JsonNode> post(String requestId, UUID id, ExportedEntry entry) {
        return entries.land(requestId, id, JournalEntryBody.of(id, entry));
    }

    /**
     * Writes an entry over what somebody made of it, all lines anew.
     *
     * @param version the version last seen; a stale one is read again once
     */
    public QboAnswer<JsonNode> restore(
            String requestId, UUID id, String documentId, String version, ExportedEntry entry) {
        var answer = overwrite(requestId, id, documentId, version, entry);
        return answer instanceof Failed<JsonNode>(Refused refused)
                        && refused.rule() == Rule.STALE_VERSION
                ? entries.read(documentId)
                        .then(found ->
                                overwrite(
                                        requestId,
                                        id,
                                        documentId,
                                        textOrEmpty(found, "SyncToken"),
                                        entry))
                : answer;
    }

    private QboAnswer<JsonNode> overwrite(
            String requestId, UUID id, String documentId, String version, ExportedEntry entry) {
        var body =
                new JournalEntryChange(documentId, version, true, JournalEntryBody.of(id, entry));
        // A refusal might be remembered with its request id: another version is another request.
        var request = requestId + "v" + version;
        return client.send(
                        new QboCall.Write(
                                Urgency.DOCUMENT, "journalentry", "update", request, body))
                .map(envelope -> envelope.path("JournalEntry"));
    }
}
