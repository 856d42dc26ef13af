package io.tieout.graphql.invoice;

import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import java.util.Optional;

/**
 * Whether an item goes out to a subscriber, decided anew for each item. Events do not name their
 * account, so whoever is confined to one, or asked for one, has each invoice looked up through the
 * same view that a query would use.
 */
sealed interface Admission {

    /** the item as it goes out; empty when it does not */
    Optional<LiveInvoiceEvent> admit(LiveInvoiceEvent event);

    static Admission of(Caller caller, Optional<AccountId> wanted, InvoiceViews invoices) {
        boolean looksNowhere = wanted.isEmpty() && caller.confinedTo().isEmpty();
        return looksNowhere ? new Everything() : new OfAccount(wanted, Viewer.of(caller), invoices);
    }

    record Everything() implements Admission {
        @Override
        public Optional<LiveInvoiceEvent> admit(LiveInvoiceEvent event) {
            return Optional.of(event);
        }
    }

    record OfAccount(Optional<AccountId> wanted, Viewer viewer, InvoiceViews invoices)
            implements Admission {
        @Override
        public Optional<LiveInvoiceEvent> admit(LiveInvoiceEvent event) {
            return invoices.find(viewer, event.invoice()).filter(this::isWanted).map(event::with);
        }

        private boolean isWanted(InvoiceView invoice) {
            return wanted.isEmpty() || wanted.get().equals(invoice.content().account());
        }
    }
}
