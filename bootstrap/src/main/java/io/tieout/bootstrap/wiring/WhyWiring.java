package io.tieout.bootstrap.wiring;

import io.tieout.application.account.AccountViews;
import io.tieout.application.accountaccess.AccessViews;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.collection.CollectionFacts;
import io.tieout.application.collection.Rulebooks;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.time.TenantClock;
import io.tieout.application.why.Explanations;
import io.tieout.application.why.Histories;
import io.tieout.application.why.OperationStory;
import io.tieout.application.why.RestingRules;
import io.tieout.application.why.RestingSteps;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.eventstore.PostgresEventStorage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What answers those who ask why. */
@Configuration(proxyBeanMethods = false)
class WhyWiring {

    @Bean
    Histories histories(Persistence persistence, PostgresEventStorage storage) {
        return persistence.histories(storage);
    }

    @Bean
    Explanations explanations(
            Histories histories,
            InvoiceViews invoices,
            PaymentViews payments,
            CreditMemoViews credits,
            AccountViews accounts,
            OperationViews operations,
            PushPlans plans,
            Reconciliations reconciliations,
            RestingSteps collection) {
        return new Explanations(
                histories,
                invoices,
                payments,
                credits,
                accounts,
                new OperationStory(operations),
                new RestingRules(plans, reconciliations, operations),
                collection);
    }

    @Bean
    RestingSteps restingSteps(
            CollectionFacts facts, Rulebooks books, AccessViews access, TenantClock clock) {
        return new RestingSteps(facts, books, access, clock);
    }
}
