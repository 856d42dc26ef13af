package io.tieout.bootstrap.bench.lag;

import io.tieout.application.axon.Automations;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.bootstrap.bench.BenchHouse;
import java.util.List;
import java.util.function.IntConsumer;

/** A reader of drafts at work in the house, beside its own automations. */
final class Reading implements AutoCloseable {

    private final Automations automations;

    /**
     * begins to read
     *
     * @param onRead told the number of each draft that was read, from any thread
     */
    Reading(BenchHouse house, IntConsumer onRead) {
        DraftReader reader = new DraftReader(house.part(InvoiceViews.class), onRead);
        this.automations = house.part(EventSourcing.class).automations(List.of(reader));
        automations.start();
    }

    @Override
    public void close() {
        automations.close();
    }
}
