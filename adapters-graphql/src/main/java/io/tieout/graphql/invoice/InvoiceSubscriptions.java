package io.tieout.graphql.invoice;

import io.tieout.application.command.Caller;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.Session;
import io.tieout.graphql.live.LiveFeed;
import io.tieout.graphql.live.Subjects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** {@code invoiceEvents}: the stored events of invoices, live, behind a cursor. */
@Controller
public final class InvoiceSubscriptions {

    private final LiveFeed live;
    private final Subjects subjects;
    private final InvoiceViews invoices;

    public InvoiceSubscriptions(LiveFeed live, Subjects subjects, InvoiceViews invoices) {
        this.live = live;
        this.subjects = subjects;
        this.invoices = invoices;
    }

    @SubscriptionMapping
    Flux<LiveInvoiceEvent> invoiceEvents(
            @Argument @Nullable String accountId,
            @Argument @Nullable String invoiceId,
            @Argument @Nullable String after,
            @ContextValue Session session) {
        Caller caller = session.caller();
        Optional<AccountId> account = subjects.account(accountId, caller);
        Optional<InvoiceId> invoice = subjects.invoice(invoiceId, caller);
        Admission admission = Admission.of(caller, account, invoices);
        return live.follow(session, Optional.ofNullable(after), eventsOf(invoice))
                .ofType(Item.class)
                .map(LiveInvoiceEvent::of)
                .concatMap(event -> Mono.justOrEmpty(admission.admit(event)), 1);
    }

    @SchemaMapping(typeName = "InvoiceEvent")
    InvoiceView invoice(LiveInvoiceEvent event, @ContextValue Caller caller) {
        return event.seen()
                .or(() -> invoices.find(Viewer.of(caller), event.invoice()))
                .orElseThrow();
    }

    /** Reasons are written by staff for staff. */
    @SchemaMapping(typeName = "InvoiceEvent")
    Optional<String> reason(LiveInvoiceEvent event, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent() ? Optional.empty() : event.facts().reason();
    }

    private static Predicate<RecordedEvent> eventsOf(Optional<InvoiceId> wanted) {
        return recorded ->
                recorded.event() instanceof InvoiceEvent event
                        && (wanted.isEmpty() || wanted.get().equals(event.invoice()));
    }
}
