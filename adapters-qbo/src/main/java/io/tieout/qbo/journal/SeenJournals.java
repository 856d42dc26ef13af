package io.tieout.qbo.journal;

import io.tieout.application.observed.ObservedCommand.RecordJournalSeen;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.EntryWatch;
import io.tieout.domain.drift.OurEntry;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.qbo.client.HomeCurrency;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.watch.WatchedRecords;
import java.time.Instant;
import java.util.Optional;
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

    /** whether an entry of ours stands as it was sent */
    public boolean saysTheSameAs(JsonNode found, ExportedEntry entry) {
        return home.of(found)
                                .map(currency ->
                                        EntryWatch.of(
                                                new OurEntry(entry),
                                                JournalPicture.of(found, connection, currency),
                                                false))
                        instanceof Good<Optional<Departure>>(var departure)
                && departure.isEmpty();
    }

    /** whom an entry names, whatever it charges them */
    public static Stream<String> customers(JsonNode entry) {
        return JournalPicture.customers(entry);
    }
}
