package io.tieout.qbo.journal;

import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The journal entries in one company's books as they are seen. */
public final class SeenJournals implements WatchedRecords {

    private final ConnectionId connection;
    private final HomeCurrency home;

    public SeenJournals(ConnectionId connection, HomeCurrency home) {
        this.connection = connection;
        this.home = home;
    }

    @Override
    public String entity() {
        return "JournalEntry";
    }

    @Override
    public QboAnswer<RecordJournalSeen> translate(JsonNode entry) {
        return home.of(entry)
                .map(currency ->
                        new RecordJournalSeen(JournalPicture.of(entry, connection, currency)));
    }

    @Override
    public RecordJournalSeen gone(String id, Instant at) {
        return new RecordJournalSeen(new JournalSeen.Deleted(new DocumentLink(connection, id), at));
    }

    /** whom an entry names, whatever it charges them */
    public static Stream<String> customers(JsonNode entry) {
        return JournalPicture.customers(entry);
    }
}
