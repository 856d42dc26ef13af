package io.tieout.bootstrap.command;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.acknowledgement.AcknowledgedWebhooks;
import io.tieout.bootstrap.bench.append.AppendedEvents;
import io.tieout.bootstrap.bench.append.LongStream;
import io.tieout.bootstrap.bench.door.AskedDoor;
import io.tieout.bootstrap.bench.growth.GrownHistory;
import io.tieout.bootstrap.bench.lag.KeepingUp;
import io.tieout.bootstrap.bench.landing.LandedDocuments;
import io.tieout.bootstrap.bench.listing.InvoicePage;
import io.tieout.bootstrap.bench.live.HeldSubscriptions;
import io.tieout.bootstrap.bench.live.Reactivation;
import io.tieout.bootstrap.bench.live.WebhookToFrame;
import io.tieout.bootstrap.bench.mutation.DurableMutations;
import io.tieout.bootstrap.bench.rebuild.RebuiltViews;
import io.tieout.bootstrap.bench.safety.PriceOfSafety;
import java.util.List;

/** Every run of {@code ./tieout bench}, in the order in which they are told. */
final class BenchRuns {

    static final List<Bench> ALL =
            List.of(
                    new DurableMutations(),
                    new AppendedEvents(),
                    new RebuiltViews(),
                    new InvoicePage(),
                    new LongStream(),
                    new GrownHistory(),
                    new WebhookToFrame(),
                    new LandedDocuments(),
                    new KeepingUp(),
                    new PriceOfSafety(),
                    new HeldSubscriptions(),
                    new AcknowledgedWebhooks(),
                    new AskedDoor(),
                    new Reactivation());

    private BenchRuns() {}
}
