package io.tieout.graphql.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tieout.application.event.Cursor;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.Optional;

/**
 * Invoices as they stood when an event of theirs was first shown to anybody. A thousand subscribers
 * who are shown the same event cost one read, not a thousand.
 *
 * <p>It looks on behalf of Tieout: whether a subscriber may see the invoice, the caller decides.
 */
public final class InvoiceSnapshots {

    /** an event reaches all subscribers that keep up within this time */
    private static final Duration KEPT = Duration.ofSeconds(10);

    private static final int MOST = 2_000;

    private final InvoiceViews invoices;
    private final Cache<Moment, Optional<InvoiceView>> seen =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    private record Moment(TenantId tenant, Cursor cursor, InvoiceId invoice) {}

    public InvoiceSnapshots(InvoiceViews invoices) {
        this.invoices = invoices;
    }

    /**
     * the invoice at the event behind which this cursor lies
     *
     * @return empty when the tenant has no such invoice
     */
    public Optional<InvoiceView> at(TenantId tenant, Cursor cursor, InvoiceId invoice) {
        return seen.get(
                new Moment(tenant, cursor, invoice),
                _ -> invoices.find(Viewer.system(tenant), invoice));
    }
}
