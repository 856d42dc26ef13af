package io.tieout.application.sweep;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.util.List;

/** The documents that stand in the accounting system as far as our books know. */
public interface KnownDocuments {

    /** The kinds of documents that can vanish there. */
    enum Kind {
        INVOICE,
        CREDIT_MEMO,
        PAYMENT,
        JOURNAL_ENTRY
    }

    /**
     * One page of them, in the order of their ids there.
     *
     * @param after the id before the page; empty for the first
     */
    List<String> standing(
            TenantId tenant, ConnectionId connection, Kind kind, String after, int limit);
}
