package io.tieout.graphql.invoice;

import io.tieout.application.invoice.InvoiceViews.InvoiceFilter;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.invoice.SyncState;
import io.tieout.graphql.schema.GlobalId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What narrows a list of invoices, as a client sends it. */
record InvoiceFilterInput(
        @Nullable String accountId,
        @Nullable Set<Status> statuses,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String text,
        @Nullable Set<SyncState> syncStates) {

    static InvoiceFilterInput all() {
        return new InvoiceFilterInput(null, null, null, null, null, null);
    }

    /** whether it asks for an account that cannot exist, so that nothing matches */
    boolean namesNoAccount() {
        return accountId != null && GlobalId.account(accountId).isEmpty();
    }

    InvoiceFilter criteria() {
        return new InvoiceFilter(
                Optional.ofNullable(accountId).flatMap(GlobalId::account),
                statuses == null ? Set.of() : statuses,
                Optional.ofNullable(dueFrom),
                Optional.ofNullable(dueTo),
                text == null ? "" : text,
                syncStates == null ? Set.of() : syncStates);
    }
}
