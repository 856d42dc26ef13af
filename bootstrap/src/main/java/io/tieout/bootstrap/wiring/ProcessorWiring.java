package io.tieout.bootstrap.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.application.account.AccountViews;
import io.tieout.application.command.Commands;
import io.tieout.application.control.ActViews;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.mapping.Mappings;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.processor.Charges;
import io.tieout.application.processor.ProcessorNoticeViews;
import io.tieout.application.processor.ProcessorSecrets;
import io.tieout.application.processor.ReclaimRequests;
import io.tieout.application.processor.Reclaims;
import io.tieout.application.recorded.ClearingAccounts;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.refund.RefundViews;
import io.tieout.graphql.schema.GlobalId;
import io.tieout.processors.PaypalCertificates;
import io.tieout.processors.ProcessorDoor;
import io.tieout.processors.PublishedCertificates;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.TrustAnchor;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doors of payment processors. */
@Configuration(proxyBeanMethods = false)
class ProcessorWiring {

    @Bean
    Charges charges(InvoiceViews invoices, AccountViews accounts, RecordedPaymentViews recorded) {
        return new Charges(invoices, accounts, recorded, GlobalId::invoice);
    }

    @Bean
    Reclaims reclaims(
            RecordedPaymentViews recorded,
            PaymentViews payments,
            InvoiceViews invoices,
            AccountViews accounts,
            RefundViews refunds,
            Mappings mappings) {
        return new Reclaims(
                recorded, payments, invoices, accounts, refunds, new ClearingAccounts(mappings));
    }

    @Bean
    ReclaimRequests reclaimRequests(
            ActViews acts, RefundViews refunds, ProcessorNoticeViews notices) {
        return new ReclaimRequests(acts, refunds, notices);
    }

    /** vouched for by whoever this machine trusts */
    @Bean
    PaypalCertificates paypalCertificates() {
        return new PublishedCertificates(PublishedCertificates.overHttps(), authorities());
    }

    @Bean
    ProcessorDoor processorDoor(
            ProcessorSecrets secrets,
            Commands commands,
            PaypalCertificates certificates,
            MeterRegistry meters) {
        return new ProcessorDoor(secrets, commands, certificates, InstantSource.system(), meters);
    }

    private static Set<TrustAnchor> authorities() {
        try {
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            @Nullable KeyStore theJdksOwn = null;
            trust.init(theJdksOwn);
            return Stream.of(trust.getTrustManagers())
                    .filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast)
                    .flatMap(manager -> Stream.of(manager.getAcceptedIssuers()))
                    .map(issuer -> new TrustAnchor(issuer, null))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("the JDK's authorities cannot be read", unusable);
        }
    }
}
