package io.tieout.graphql.payment;

import io.tieout.application.command.Caller;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.Session;
import io.tieout.graphql.live.InvoiceSnapshots;
import io.tieout.graphql.live.LiveFeed;
import io.tieout.graphql.live.LiveItem;
import io.tieout.graphql.live.Subjects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** {@code paymentStatusChanged}: how far invoices are paid, live, behind a cursor. */
@Controller
public final class PaymentSubscriptions {

    private final LiveFeed live;
    private final Subjects subjects;
    private final InvoiceSnapshots snapshots;

    public PaymentSubscriptions(LiveFeed live, Subjects subjects, InvoiceSnapshots snapshots) {
        this.live = live;
        this.subjects = subjects;
        this.snapshots = snapshots;
    }

    @SubscriptionMapping
    Flux<LiveItem> paymentStatusChanged(
            @Argument @Nullable String accountId,
            @Argument @Nullable String invoiceId,
            @Argument @Nullable String after,
            @ContextValue Session session) {
        Caller caller = session.caller();
        Optional<AccountId> account = subjects.account(accountId, caller);
        Optional<InvoiceId> invoice = subjects.invoice(invoiceId, caller);
        return live.items(
                session,
                Optional.ofNullable(after),
                changesOf(invoice),
                item -> change(item, caller, account));
    }

    private static Predicate<RecordedEvent> changesOf(Optional<InvoiceId> wanted) {
        return recorded ->
                recorded.event() instanceof InvoiceEvent event
                        && PaymentStatusCause.of(event).isPresent()
                        && (wanted.isEmpty() || wanted.get().equals(event.invoice()));
    }

    /**
     * looked up anew for each item, as the caller: whoever is confined is shown no other account's
     */
    private Optional<PaymentStatusChange> change(
            Item item, Caller caller, Optional<AccountId> account) {
        return snapshots
                .at(Viewer.of(caller), item.cursor(), invoiceOf(item))
                .filter(invoice -> isOf(invoice, account))
                .map(invoice -> PaymentStatusFacts.change(item, invoice));
    }

    private static boolean isOf(InvoiceView invoice, Optional<AccountId> account) {
        return account.isEmpty() || account.get().equals(invoice.content().account());
    }

    private static InvoiceId invoiceOf(Item item) {
        return ((InvoiceEvent) item.event().event()).invoice();
    }
}
