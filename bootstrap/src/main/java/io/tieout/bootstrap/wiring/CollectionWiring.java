package io.tieout.bootstrap.wiring;

import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.CollectionRound;
import io.tieout.application.collection.Collections;
import io.tieout.application.collection.Demands;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.collection.SightWatch;
import io.tieout.application.collection.Standings;
import io.tieout.application.command.Commands;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.collect.CollectionRounds;
import io.tieout.persistence.BillingViews;
import io.tieout.persistence.QueueStores;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who decides what is to be done about accounts that owe, and when. */
@Configuration(proxyBeanMethods = false)
class CollectionWiring {

    /** so soon is decided what happened on another node */
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean
    Collections collections(
            BillingViews views, CollectionFacts facts, Rulebooks books, TenantClock clock) {
        return new Collections(facts, books, views.arrangements(), views.overdueAccounts(), clock);
    }

    @Bean
    Demands demands(CollectionFacts facts, Rulebooks books, TenantClock clock) {
        return Demands.by(facts, books, clock);
    }

    @Bean
    Standings standings(QueueStores stores) {
        return stores.standings();
    }

    /** Started and stopped by {@link Background}; says for itself whether it is at rest. */
    @Bean(destroyMethod = "")
    CollectionRounds collectionRounds(
            Standings standings,
            QueueStores stores,
            CollectionFacts facts,
            Rulebooks books,
            AccessViews access,
            Alerts alerts,
            AllClear allClear,
            Commands commands,
            TenantClock clock) {
        return new CollectionRounds(
                new CollectionRound(
                        standings, facts, books, access, stores.sight(), allClear, commands, clock),
                standings,
                new SightWatch(stores.sight(), alerts, allClear, clock),
                clock,
                PAUSE);
    }
}
