package io.tieout.application.accounting;

import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Tieout's copy of the accounting system's lists, so that no plan and no read waits on it. */
public interface References {

    /** Which list. The names are stored. */
    enum Kind {
        CUSTOMER,
        ITEM,
        CLASS,
        /** the chart of accounts, which Tieout only reads */
        ACCOUNT,
        TERM,
        TAX_CODE,
        DEPARTMENT
    }

    /** What a record of its kind says besides its name. */
    sealed interface Nature {

        record Plain() implements Nature {}

        /**
         * An account of the chart.
         *
         * @param type as the accounting system calls it
         * @param classification asset, liability, equity, revenue or expense, in its words
         */
        record OfAccount(String type, String classification) implements Nature {}

        /** An item: a service, or something kept in stock, in its words. */
        record OfItem(String type) implements Nature {}

        /** A term; days are empty for one that falls due on a day of the month. */
        record OfTerm(OptionalInt dueDays) implements Nature {}
    }

    /**
     * One list record.
     *
     * @param name personal data for a customer: stored sealed
     * @param currency a customer's or an account's fixed currency; empty for other kinds
     * @param pointsAt an item's income account, a customer's term; none for what has none
     */
    record Reference(
            Kind kind,
            String externalId,
            String name,
            String currency,
            boolean isActive,
            Target pointsAt,
            Nature nature) {

        /** one of a kind that says nothing besides */
        public Reference(
                Kind kind,
                String externalId,
                String name,
                String currency,
                boolean isActive,
                Target pointsAt) {
            this(kind, externalId, name, currency, isActive, pointsAt, new Nature.Plain());
        }

        /** one that points at nothing */
        public Reference(
                Kind kind, String externalId, String name, String currency, boolean isActive) {
            this(kind, externalId, name, currency, isActive, Target.none());
        }

        /** the same once it is gone there: old documents name it, new ones cannot */
        public Reference retired() {
            return new Reference(kind, externalId, name, currency, false, pointsAt, nature);
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

    /**
     * Records of a list whose name contains this, in any case, by name, inactive ones included; at
     * most 100; not for customers.
     */
    List<Reference> list(Viewer viewer, ConnectionId connection, Kind kind, String nameContains);

    /** active accounts of the chart of this type, by id */
    List<Reference> accountsOfType(TenantId tenant, ConnectionId connection, String type);

    /** active customers by name, at most 100, for people who link accounts */
    List<Reference> customers(Viewer viewer, ConnectionId connection);
}
