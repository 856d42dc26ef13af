package io.tieout.qbo.client;

import io.tieout.application.accounting.Connections;
import io.tieout.application.time.TenantClock;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * Writes down how the connection fares: when it last answered well, what went wrong, and that its
 * authorisation is gone.
 */
final class ConnectionRecord {

    /**
     * Good answers closer together than this are one: approvals ask only whether the last one is at
     * most 60 s old.
     */
    private static final Duration GRAIN = Duration.ofSeconds(5);

    private final Realm realm;
    private final Connections connections;
    private final TenantClock clock;
    private final Consumer<String> onLost;

    private Instant lastGoodWritten = Instant.MIN;
    private String lastFaultWritten = "";

    ConnectionRecord(
            Realm realm, Connections connections, TenantClock clock, Consumer<String> onLost) {
        this.realm = realm;
        this.connections = connections;
        this.clock = clock;
        this.onLost = onLost;
    }

    void note(QboAnswer<JsonNode> answer) {
        switch (answer) {
            case Good<JsonNode> _ -> answeredWell();
            // A refused document says nothing about the connection.
            case Failed<JsonNode>(Refused _) -> {}
            case Failed<JsonNode>(AuthorisationLost lost) -> onLost.accept(lost.words());
            case Failed<JsonNode>(var fault) -> answeredBadly(fault.words());
        }
    }

    private void answeredWell() {
        var now = clock.now(realm.tenant());
        if (isNews(now)) {
            connections.answeredWell(realm.connection(), realm.tenant(), now);
        }
    }

    private synchronized boolean isNews(Instant now) {
        boolean isNews =
                !lastFaultWritten.isEmpty()
                        || lastGoodWritten.equals(Instant.MIN)
                        || !now.isBefore(lastGoodWritten.plus(GRAIN));
        if (isNews) {
            lastGoodWritten = now;
            lastFaultWritten = "";
        }
        return isNews;
    }

    private void answeredBadly(String fault) {
        if (isNews(fault)) {
            connections.answeredBadly(realm.connection(), realm.tenant(), fault);
        }
    }

    private synchronized boolean isNews(String fault) {
        boolean isNews = !fault.equals(lastFaultWritten);
        lastFaultWritten = fault;
        return isNews;
    }
}
