package io.tieout.bootstrap.wiring;

import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.OperationDesk;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.AlertDesk;
import io.tieout.application.alert.AlertViews;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.alert.Tellings;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.message.Letterheads;
import io.tieout.application.message.MessageViews;
import io.tieout.application.message.Outbox;
import io.tieout.application.message.Preferences;
import io.tieout.application.message.Templates;
import io.tieout.application.parked.ParkedEventDesk;
import io.tieout.application.parked.ParkedEventViews;
import io.tieout.application.printing.Prints;
import io.tieout.application.refund.RefundDepartures;
import io.tieout.application.standing.StrayDocuments;
import io.tieout.application.time.TenantClock;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.QueueStores;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every port that is filled by what is kept of work and its failures. */
@Configuration(proxyBeanMethods = false)
class QueueStoreWiring {

    @Bean
    QueueStores queueStores(Persistence persistence) {
        return persistence.queue();
    }

    @Bean
    Operations operations(QueueStores stores, TenantClock clock, WorkSignals signals) {
        return stores.operations(clock, signals);
    }

    @Bean
    OperationViews operationViews(QueueStores stores) {
        return stores.operationViews();
    }

    @Bean
    OperationDesk operationDesk(QueueStores stores, WorkSignals signals) {
        return stores.operationDesk(signals);
    }

    @Bean
    RefundDepartures refundDepartures(QueueStores stores) {
        return stores.refundDepartures();
    }

    @Bean
    StrayDocuments strayDocuments(QueueStores stores) {
        return stores.strays();
    }

    @Bean
    Notices notices(QueueStores stores, TenantClock clock, WorkSignals signals) {
        return stores.notices(clock, signals);
    }

    @Bean
    Alerts alerts(QueueStores stores) {
        return stores.alerts();
    }

    @Bean
    AllClear allClear(QueueStores stores) {
        return stores.allClear();
    }

    @Bean
    ParkedEventViews parkedEventViews(QueueStores stores) {
        return stores.parkedEventViews();
    }

    @Bean
    ParkedEventDesk parkedEventDesk(QueueStores stores) {
        return stores.parkedEventDesk();
    }

    @Bean
    Outbox outbox(QueueStores stores) {
        return stores.outbox();
    }

    @Bean
    MessageViews messageViews(QueueStores stores) {
        return stores.messages();
    }

    @Bean
    Templates messageTemplates(QueueStores stores) {
        return stores.templates();
    }

    @Bean
    Letterheads letterheads(QueueStores stores) {
        return stores.letterheads();
    }

    @Bean
    Preferences contactPreferences(QueueStores stores) {
        return stores.preferences();
    }

    @Bean
    AlertViews alertViews(QueueStores stores) {
        return stores.alertViews();
    }

    @Bean
    AlertDesk alertDesk(QueueStores stores) {
        return stores.alertDesk();
    }

    @Bean
    Tellings tellings(QueueStores stores) {
        return stores.tellings();
    }

    @Bean
    IdempotencyKeys idempotencyKeys(QueueStores stores) {
        return stores.keys();
    }

    @Bean
    Prints prints(QueueStores stores) {
        return stores.prints();
    }
}
