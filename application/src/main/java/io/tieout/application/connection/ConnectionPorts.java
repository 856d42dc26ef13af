package io.tieout.application.connection;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Operations;
import io.tieout.application.alert.Alerts;
import io.tieout.application.time.Ids;
import io.tieout.application.time.TenantClock;

/** Everything that a turn in the life of a connection touches, in one transaction. */
public record ConnectionPorts(
        Connections connections,
        ConnectionTokens tokens,
        ConnectionAttempts attempts,
        PendingCompanies pending,
        CompanyProfiles profiles,
        Operations operations,
        ConnectionTrail trail,
        Alerts alerts,
        TenantClock clock,
        Ids ids) {}
