package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.collection.ShadowPolicies;
import io.tieout.application.message.Unreached;
import io.tieout.application.simulation.Debtors;
import io.tieout.application.simulation.Simulations;
import io.tieout.application.time.TenantClock;
import io.tieout.persistence.BillingViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tries out collection policies. */
@Configuration(proxyBeanMethods = false)
class SimulationWiring {

    @Bean
    Debtors debtors(BillingViews views) {
        return views.debtors();
    }

    @Bean
    ShadowPolicies shadowPolicies(EventSourcing sourcing) {
        return new ShadowPolicies(sourcing.glances());
    }

    @Bean
    Simulations simulations(
            Debtors debtors,
            CollectionFacts facts,
            Rulebooks books,
            AccountViews accounts,
            Unreached unreached,
            TenantClock clock) {
        return new Simulations(debtors, facts, books, accounts, unreached, clock);
    }
}
