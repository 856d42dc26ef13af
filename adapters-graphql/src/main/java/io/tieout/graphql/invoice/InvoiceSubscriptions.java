package io.tieout.graphql.invoice;

import io.tieout.application.account.AccountViews;
import io.tieout.application.command.Caller;
import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed;
import io.tieout.application.event.EventFeed.From;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** {@code invoiceEvents}: the stored events of invoices, live, behind a cursor. */
@Controller
public final class InvoiceSubscriptions {

    /** Few, so that a slow subscriber is noticed by the feed and not buffered here. */
    private static final int READ_AHEAD = 16;

    private final EventFeed feed;
    private final InvoiceViews invoices;
    private final AccountViews accounts;

    public InvoiceSubscriptions(EventFeed feed, InvoiceViews invoices, AccountViews accounts) {
        this.feed = feed;
        this.invoices = invoices;
        this.accounts = accounts;
    }

    @SubscriptionMapping
    Flux<LiveInvoiceEvent> invoiceEvents(
            @Argument @Nullable String accountId,
            @Argument @Nullable String invoiceId,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        Optional<AccountId> account =
                Optional.ofNullable(accountId).map(id -> existingAccount(id, caller));
        Optional<InvoiceId> invoice =
                Optional.ofNullable(invoiceId).map(id -> existingInvoice(id, caller));
        Admission admission = Admission.of(caller, account, invoices);
        From from = after == null ? new From.Now() : new From.After(new Cursor(after));
        return JdkFlowAdapter.flowPublisherToFlux(
                        feed.follow(caller.tenant(), from, eventsOf(invoice)))
                // The feed's own thread must not wait for lookups and slow subscribers.
                .publishOn(Schedulers.boundedElastic(), READ_AHEAD)
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

    /** A stream of an object that does not exist would just stay silent; better to say so. */
    private AccountId existingAccount(String id, Caller caller) {
        return GlobalId.account(id)
                .filter(account -> accounts.find(Viewer.of(caller), account).isPresent())
                .orElseThrow(() -> RequestRefused.notFound("account", id));
    }

    private InvoiceId existingInvoice(String id, Caller caller) {
        return GlobalId.invoice(id)
                .filter(invoice -> invoices.find(Viewer.of(caller), invoice).isPresent())
                .orElseThrow(() -> RequestRefused.notFound("invoice", id));
    }
}
