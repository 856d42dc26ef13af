package io.tieout.bootstrap.wiring;

import io.tieout.application.account.linking.Parties;
import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkBoard;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.payment.PaymentMemos;
import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.application.sweep.Hearing;
import io.tieout.application.sweep.KnownDocuments;
import io.tieout.application.sweep.LinkedCustomers;
import io.tieout.application.sweep.SweepAgreements;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.persistence.ConnectionStores;
import io.tieout.persistence.Persistence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every port that is filled by what is kept of connections. */
@Configuration(proxyBeanMethods = false)
class ConnectionStoreWiring {

    @Bean
    ConnectionStores connectionStores(Persistence persistence) {
        return persistence.connection();
    }

    @Bean
    Connections connections(ConnectionStores stores) {
        return stores.connections();
    }

    @Bean
    WorkBoard board(ConnectionStores stores) {
        return stores.board();
    }

    @Bean
    ConnectionLeases leases(ConnectionStores stores) {
        return stores.leases();
    }

    @Bean
    ConnectionTokens connectionTokens(ConnectionStores stores) {
        return stores.tokens();
    }

    @Bean
    CallJournal callJournal(ConnectionStores stores) {
        return stores.callJournal();
    }

    @Bean
    HealthReports healthReports(ConnectionStores stores, TieoutSettings settings) {
        return stores.healthReports(settings.qbo().readAllowance());
    }

    @Bean
    ProcessorSecrets processorSecrets(ConnectionStores stores) {
        return stores.processorSecrets();
    }

    @Bean
    References references(ConnectionStores stores, TenantClock clock) {
        return stores.references(clock);
    }

    @Bean
    PaymentMemos paymentMemos(ConnectionStores stores) {
        return stores.paymentMemos();
    }

    @Bean
    Parties parties(ConnectionStores stores) {
        return stores.parties();
    }

    @Bean
    SweepPositions sweepPositions(ConnectionStores stores) {
        return stores.sweepPositions();
    }

    @Bean
    SweepAgreements sweepAgreements(ConnectionStores stores) {
        return stores.sweepAgreements();
    }

    @Bean
    Hearing hearing(ConnectionStores stores) {
        return stores.hearing();
    }

    @Bean
    LinkedCustomers linkedCustomers(ConnectionStores stores) {
        return stores.linkedCustomers();
    }

    @Bean
    KnownDocuments knownDocuments(ConnectionStores stores) {
        return stores.knownDocuments();
    }

    @Bean
    ConnectionAttempts connectionAttempts(ConnectionStores stores) {
        return stores.connectionAttempts();
    }

    @Bean
    ConnectionHistory connectionHistory(ConnectionStores stores) {
        return stores.connectionHistory();
    }

    @Bean
    CompanyProfiles companyProfiles(ConnectionStores stores) {
        return stores.companyProfiles();
    }

    @Bean
    PendingCompanies pendingCompanies(ConnectionStores stores) {
        return stores.pendingCompanies();
    }
}
