package io.tieout.qbo.sweep;

import static java.util.stream.Collectors.toSet;

import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboCall;
import io.tieout.qbo.client.QboClient;
import io.tieout.qbo.client.Records;
import io.tieout.qbo.client.Statements;
import io.tieout.qbo.client.Urgency;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What changed in one company's books. Every call can wait for another month's allowance. */
public final class QboChanges {

    /** Transactions have no flag of activity; facts sheet 5.1. */
    private static final Set<String> TRANSACTIONS =
            Set.of("Invoice", "CreditMemo", "Payment", "JournalEntry", "Purchase", "RefundReceipt");

    private final QboClient client;

    public QboChanges(QboClient client) {
        this.client = client;
    }

    /**
     * What a look showed.
     *
     * @param at the moment of the look by QuickBooks' own clock
     */
    public record Look(List<Change> changes, Instant at) {
        public Look {
            changes = List.copyOf(changes);
        }
    }

    /**
     * what changed at this instant or later, deleted records included
     *
     * @param since at most 30 days back
     */
    public QboAnswer<Look> since(List<String> entities, Instant since) {
        return client.send(new QboCall.Changes(Urgency.POLL, entities, since))
                .map(body ->
                        new Look(
                                entities.stream()
                                        .flatMap(entity -> changes(body, entity).stream())
                                        .toList(),
                                Records.time(body, "time")));
    }

    /** one group for each entity, in no stated order; one without changes is empty */
    private static List<Change> changes(JsonNode body, String entity) {
        return body.path("CDCResponse").path(0).path("QueryResponse").values().stream()
                .flatMap(group -> group.path(entity).values().stream())
                .map(row -> Change.of(entity, row))
                .toList();
    }

    /**
     * One page of what changed at this instant or later and is still there, the oldest first.
     *
     * @param start counted from 1
     * @return fewer than {@link Statements#PAGE} on the last page
     */
    public QboAnswer<List<Change>> page(String entity, Instant since, int start) {
        boolean isList = !TRANSACTIONS.contains(entity);
        var statement = Statements.changedSince(entity, isList, since, start);
        return rows(entity, statement)
                .map(rows -> rows.stream().map(row -> Change.of(entity, row)).toList());
    }

    /**
     * which of these are there
     *
     * @param ids at most {@link Statements#PAGE}
     */
    public QboAnswer<Set<String>> present(String entity, Collection<String> ids) {
        return rows(entity, Statements.byIds(entity, ids))
                .map(rows -> rows.stream().map(row -> Records.text(row, "Id")).collect(toSet()));
    }

    private QboAnswer<List<JsonNode>> rows(String entity, String statement) {
        return client.send(new QboCall.Query(Urgency.POLL, statement))
                .map(body -> List.copyOf(body.path("QueryResponse").path(entity).values()));
    }
}
