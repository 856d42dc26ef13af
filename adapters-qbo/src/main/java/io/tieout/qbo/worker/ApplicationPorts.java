package io.tieout.qbo.worker;

import io.tieout.application.account.linking.CustomerOrders;
import io.tieout.application.account.linking.Parties;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.WorkBoard;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.drift.WatchedDocuments;
import io.tieout.application.printing.Prints;
import io.tieout.application.sweep.SweepPorts;
import io.tieout.application.time.TenantClock;

/** Everything of the application that a worker touches. */
public record ApplicationPorts(
        Operations operations,
        Notices notices,
        Connections connections,
        ConnectionLeases leases,
        ConnectionTokens tokens,
        CallJournal journal,
        HealthReports health,
        Alerts alerts,
        AllClear allClear,
        ConnectionTrail trail,
        References references,
        CompanyProfiles companies,
        WatchedDocuments watchedDocuments,
        Parties parties,
        CustomerOrders customerOrders,
        CustomerSyncs customerSyncs,
        DeliveryViews deliveries,
        Prints prints,
        SweepPorts sweeps,
        Commands commands,
        WorkSignals signals,
        WorkBoard board,
        TenantClock clock) {}
