package io.tieout.application.accounting;

import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Optional;

/** Tieout's copy of the accounting system's lists, so that no plan and no read waits on it. */
public interface References {

    enum Kind {
        CUSTOMER,
        ITEM,
        CLASS
    }

    /**
     * One list record.
     *
     * @param name personal data for a customer: stored sealed
     * @param currency a customer's fixed currency; empty for other kinds
     * @param pointsAt an item's income account, a customer's term; none for what has none
     */
    record Reference(
            Kind kind,
            String externalId,
            String name,
            String currency,
            boolean isActive,
            Target pointsAt) {

        /** one that points at nothing */
        public Reference(
                Kind kind, String externalId, String name, String currency, boolean isActive) {
            this(kind, externalId, name, currency, isActive, Target.none());
        }

        /** as an approver reads it; not for customers, whose names are personal */
        public Target target() {
            return new Target(externalId, name);
        }
    }

    void upsert(TenantId tenant, ConnectionId connection, List<Reference> references);

    Optional<Reference> find(
            TenantId tenant, ConnectionId connection, Kind kind, String externalId);

    /** by exact name, in any case; active ones only; not for customers */
    Optional<Reference> named(TenantId tenant, ConnectionId connection, Kind kind, String name);

    /** active customers by name, at most 100, for people who link accounts */
    List<Reference> customers(Viewer viewer, ConnectionId connection);
}
