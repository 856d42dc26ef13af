package io.tieout.qbo.journal;

import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.mark.MarkedDocuments;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Posts journal entries. */
public final class QboJournalEntries {

    private final MarkedDocuments entries;

    public QboJournalEntries(QboClient client) {
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
}
