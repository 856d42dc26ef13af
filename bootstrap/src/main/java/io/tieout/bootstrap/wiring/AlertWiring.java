package io.tieout.bootstrap.wiring;

import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.alert.Messenger;
import io.tieout.application.alert.Tellings;
import io.tieout.application.conservation.ConservationWatch;
import io.tieout.application.credit.CreditConservation;
import io.tieout.application.credit.CreditMemoViews;
import io.tieout.application.payment.PaymentConservation;
import io.tieout.application.payment.PaymentViews;
import io.tieout.application.sweep.AfterSweep;
import io.tieout.bootstrap.settings.AlertSettings;
import io.tieout.notify.AlertRounds;
import io.tieout.notify.LogMessenger;
import io.tieout.notify.MailMessenger;
import io.tieout.notify.WebhookMessenger;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is watched, and how people are told: always in the log, and by what the operator set. */
@Configuration(proxyBeanMethods = false)
class AlertWiring {

    @Bean
    AfterSweep conservationWatch(
            PaymentConservation payments,
            PaymentViews paymentViews,
            CreditConservation credits,
            CreditMemoViews creditViews,
            Alerts alerts,
            AllClear allClear) {
        return new ConservationWatch(
                payments, paymentViews, credits, creditViews, alerts, allClear);
    }

    /** Started and stopped by {@link Background}. */
    @Bean(destroyMethod = "")
    AlertRounds alertRounds(
            Tellings tellings, AlertSettings settings, ObjectProvider<TellingPause> pause) {
        List<Messenger> messengers = new ArrayList<>();
        messengers.add(new LogMessenger());
        settings.webhookAddress().map(WebhookMessenger::new).ifPresent(messengers::add);
        settings.mailServer().map(MailMessenger::new).ifPresent(messengers::add);
        return new AlertRounds(
                tellings, messengers, pause.getIfAvailable(() -> TellingPause.STANDARD).length());
    }
}
