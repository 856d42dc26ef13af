package io.tieout.qbo.fake;

import io.tieout.application.drift.WatchedDocuments;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.RefundSeen.Paper;
import java.util.Map;
import java.util.Set;

/** Books in which no document is one of ours. */
public final class NothingOfOurs implements WatchedDocuments {

    @Override
    public Map<String, String> versions(
            TenantId tenant, ConnectionId connection, ObservedKind kind, Set<String> externalIds) {
        return Map.of();
    }

    @Override
    public Set<String> refunds(
            TenantId tenant, ConnectionId connection, Paper paper, Set<String> externalIds) {
        return Set.of();
    }
}
