package io.tieout.graphql.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tieout.application.event.Cursor;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Invoices as they stood when an event of theirs was first shown to anybody who sees the same. A
 * thousand subscribers of one tenant's staff who are shown one event cost one read, not a thousand.
 */
public final class InvoiceSnapshots {

    /** an event reaches all subscribers that keep up within this time */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final int MOST = 2_000;

    private final InvoiceViews invoices;

    /** Asked for once and waited for: inside the cache's own lock a thousand would queue up. */
    private final Cache<Moment, CompletableFuture<Optional<InvoiceView>>> seen =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    private record Moment(Viewer viewer, Cursor cursor, InvoiceId invoice) {}

    public InvoiceSnapshots(InvoiceViews invoices) {
        this.invoices = invoices;
    }

    /**
     * the invoice at the event behind which this cursor lies, as this viewer sees it
     *
     * @return empty when the viewer sees no such invoice
     */
    public Optional<InvoiceView> at(Viewer viewer, Cursor cursor, InvoiceId invoice) {
        Moment moment = new Moment(viewer, cursor, invoice);
        CompletableFuture<Optional<InvoiceView>> known = seen.getIfPresent(moment);
        if (known == null) {
            CompletableFuture<Optional<InvoiceView>> ours = new CompletableFuture<>();
            known = seen.asMap().putIfAbsent(moment, ours);
            if (known == null) {
                return look(moment, ours);
            }
        }
        // Whoever waits for a look that failed looks for itself.
        return known.exceptionally(_ -> invoices.find(viewer, invoice)).join();
    }

    private Optional<InvoiceView> look(
            Moment moment, CompletableFuture<Optional<InvoiceView>> told) {
        try {
            Optional<InvoiceView> found = invoices.find(moment.viewer(), moment.invoice());
            told.complete(found);
            return found;
        } catch (RuntimeException | Error failure) {
            seen.asMap().remove(moment, told);
            told.completeExceptionally(failure);
            throw failure;
        }
    }
}
