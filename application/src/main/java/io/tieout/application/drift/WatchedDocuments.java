package io.tieout.application.drift;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.observed.ObservedKind;
import io.tieout.domain.people.TenantId;
import io.tieout.domain.refund.RefundSeen.Paper;
import java.util.Map;
import java.util.Set;

/**
 * Which documents are ours, and in which version we know them: enough to tell our own writes from
 * other people's without asking the accounting system.
 */
public interface WatchedDocuments {

    /** the version last seen of each of these documents that is ours, by its id there */
    Map<String, String> versions(
            TenantId tenant, ConnectionId connection, ObservedKind kind, Set<String> externalIds);

    /** which of these documents are refunds of ours */
    Set<String> refunds(
            TenantId tenant, ConnectionId connection, Paper paper, Set<String> externalIds);
}
