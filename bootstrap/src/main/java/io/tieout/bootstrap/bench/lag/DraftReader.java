package io.tieout.bootstrap.bench.lag;

import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.bench.mutation.Drafting;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceId;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

/**
 * One automation more in the house, from the first event on: it hears every draft and reads its
 * view, as whoever reacts to an event does before it decides. That the view is not there yet fails
 * it, so that its draft never counts as read.
 */
final class DraftReader implements Automation {

    /** each has a progress of its own, and none */
    private final String name = "DraftReader-" + UUID.randomUUID();

    private final InvoiceViews views;
    private final IntConsumer onRead;

    /**
     * @param onRead told the number of each draft that was read, from any thread
     */
    DraftReader(InvoiceViews views, IntConsumer onRead) {
        this.views = views;
        this.onRead = onRead;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(InvoiceDrafted.class);
    }

    @Override
    public void on(RecordedEvent drafted) {
        InvoiceView view =
                views.find(Viewer.system(drafted.tenant()), new InvoiceId(drafted.aggregate()))
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "a draft has no view: " + drafted.aggregate()));
        onRead.accept(Drafting.numberOf(view.content().number()));
    }
}
