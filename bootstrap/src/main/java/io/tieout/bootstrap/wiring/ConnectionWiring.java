package io.tieout.bootstrap.wiring;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Operations;
import io.tieout.application.alert.Alerts;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.AccountingAccess;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.ConnectionHandlers;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.ConnectionPorts;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.connection.OneTimeSecrets;
import io.tieout.application.connection.PendingCompanies;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.callback.CallbackController;
import io.tieout.qbo.callback.Homecoming;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.oauth.CallbackAddress;
import io.tieout.qbo.oauth.QboConnector;
import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** How a connection begins, is kept and ends. */
@Configuration(proxyBeanMethods = false)
class ConnectionWiring {

    @Bean
    OneTimeSecrets oneTimeSecrets() {
        return new RandomSecrets(new SecureRandom());
    }

    @Bean
    ConnectionTrail connectionTrail(ConnectionHistory history, TenantClock clock, Ids ids) {
        return new ConnectionTrail(history, clock, ids);
    }

    @Bean
    CallbackAddress callbackAddress(TieoutSettings settings, Environment environment) {
        return new ConfiguredCallback(settings, environment);
    }

    @Bean
    QboConnector qboConnector(
            QboSettings settings,
            CallbackAddress address,
            QboClients clients,
            Connections connections,
            TenantClock clock) {
        return new QboConnector(settings, address, clients, connections, clock);
    }

    @Bean
    ConnectionHandlers connectionHandlers(
            Connections connections,
            ConnectionTokens tokens,
            ConnectionAttempts attempts,
            PendingCompanies pending,
            CompanyProfiles profiles,
            Operations operations,
            ConnectionTrail trail,
            Alerts alerts,
            TenantClock clock,
            Ids ids,
            AccountingAccess access,
            ConnectionHistory history) {
        ConnectionPorts ports =
                new ConnectionPorts(
                        connections,
                        tokens,
                        attempts,
                        pending,
                        profiles,
                        operations,
                        trail,
                        alerts,
                        clock,
                        ids);
        return new ConnectionHandlers(ports, access, history);
    }

    @Bean
    CallbackController callbackController(
            ConnectionAttempts attempts,
            OneTimeSecrets secrets,
            Connections connections,
            QboConnector connector,
            CallbackAddress address,
            Commands commands,
            ConnectionTrail trail,
            TieoutSettings settings) {
        return new CallbackController(
                attempts,
                secrets,
                connector,
                address,
                new Homecoming(attempts, connections, connector, commands, trail),
                ConfiguredCallback.wayBack(settings));
    }
}
