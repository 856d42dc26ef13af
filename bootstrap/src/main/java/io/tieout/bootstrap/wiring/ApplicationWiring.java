package io.tieout.bootstrap.wiring;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.application.Catalog;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.QueueOperations;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.event.Projection;
import io.tieout.application.invoice.DivergenceAlert;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import io.tieout.application.webhook.QueueWebhooks;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.time.MachineWakeups;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.ErasureNews;
import io.tieout.persistence.eventstore.PostgresEventStorage;
import io.tieout.persistence.feed.PostgresEventFeed;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events and what writes the views with them, and time. */
@Configuration(proxyBeanMethods = false)
class ApplicationWiring {

    @Bean
    MachineWakeups wakeups() {
        return new MachineWakeups();
    }

    @Bean
    AdjustableTenantClock clock(Tenants tenants, MachineWakeups wakeups) {
        return new AdjustableTenantClock(tenants, InstantSource.system(), wakeups);
    }

    @Bean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Bean
    WorkSignals workSignals() {
        return new WorkSignals();
    }

    @Bean
    PostgresEventStorage eventStorage(Persistence persistence, TenantClock clock) {
        return persistence.eventStorage(Catalog.kinds(), clock);
    }

    /** The views first: whatever is queued may look at them. */
    @Bean
    EventSourcing eventSourcing(
            PostgresEventStorage storage,
            TenantClock clock,
            Persistence persistence,
            Operations operations) {
        List<Projection> projections = new ArrayList<>(persistence.billing().projections());
        projections.add(new QueueOperations(operations));
        projections.add(
                new QueueWebhooks(persistence.queue().webhookDeliveries(), new GlobalIds()));
        projections.add(
                new DivergenceAlert(persistence.queue().alerts(), persistence.queue().allClear()));
        // Before the first command: what an event posts may follow from what stands already.
        persistence
                .ledgerBackfill(storage)
                .run(persistence.tenants().all().stream().map(Tenants.Tenant::id).toList());
        return new EventSourcing(storage.open(), clock, projections);
    }

    /** Started and stopped by {@link Background}. */
    @Bean(destroyMethod = "")
    PostgresEventFeed eventFeed(
            Persistence persistence, PostgresEventStorage storage, EventSourcing sourcing) {
        PostgresEventFeed feed = persistence.feed(storage);
        sourcing.afterCommit(feed::signal);
        return feed;
    }

    /** An erasure on any node clears this node's memory too. */
    @Bean(initMethod = "start", destroyMethod = "close")
    ErasureNews erasures(Persistence persistence, EventSourcing sourcing) {
        return persistence.erasures(sourcing::evictAggregates);
    }
}
