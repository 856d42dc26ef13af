package io.tieout.persistence;

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
import io.tieout.application.collection.Sight;
import io.tieout.application.collection.Standings;
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
import io.tieout.application.webhook.WebhookDeliveries;
import io.tieout.persistence.accounting.JooqNotices;
import io.tieout.persistence.accounting.JooqOperationDesk;
import io.tieout.persistence.accounting.JooqOperationViews;
import io.tieout.persistence.accounting.JooqOperations;
import io.tieout.persistence.alert.JooqAlertDesk;
import io.tieout.persistence.alert.JooqAlertViews;
import io.tieout.persistence.alert.JooqAlerts;
import io.tieout.persistence.alert.JooqTellings;
import io.tieout.persistence.collection.JooqSight;
import io.tieout.persistence.collection.JooqStandings;
import io.tieout.persistence.command.JooqIdempotencyKeys;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.message.JooqLetterheads;
import io.tieout.persistence.message.JooqMessageViews;
import io.tieout.persistence.message.JooqOutbox;
import io.tieout.persistence.message.JooqPreferences;
import io.tieout.persistence.message.JooqTemplates;
import io.tieout.persistence.parked.JooqParkedEventDesk;
import io.tieout.persistence.parked.JooqParkedEventViews;
import io.tieout.persistence.printing.JooqPrints;
import io.tieout.persistence.refund.JooqRefundDepartures;
import io.tieout.persistence.standing.JooqStrayDocuments;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.webhook.JooqWebhookDeliveries;

/** What is to be done, what came in, and what went wrong and waits for a person. */
public final class QueueStores {

    private final Transactions transactions;
    private final PersonalSealer personal;

    QueueStores(Transactions transactions, PersonalSealer personal) {
        this.transactions = transactions;
        this.personal = personal;
    }

    public Operations operations(TenantClock clock, WorkSignals signals) {
        return new JooqOperations(transactions, clock, signals, alerts());
    }

    public OperationViews operationViews() {
        return new JooqOperationViews(transactions);
    }

    public OperationDesk operationDesk(WorkSignals signals) {
        return new JooqOperationDesk(transactions, signals);
    }

    public RefundDepartures refundDepartures() {
        return new JooqRefundDepartures(transactions);
    }

    public StrayDocuments strays() {
        return new JooqStrayDocuments(transactions);
    }

    public Notices notices(TenantClock clock, WorkSignals signals) {
        return new JooqNotices(transactions, signals, clock, alerts());
    }

    public Prints prints() {
        return new JooqPrints(transactions, personal);
    }

    public Standings standings() {
        return new JooqStandings(transactions);
    }

    public Sight sight() {
        return new JooqSight(transactions);
    }

    public Alerts alerts() {
        return new JooqAlerts(transactions);
    }

    public AllClear allClear() {
        return new JooqAlerts(transactions);
    }

    public Outbox outbox() {
        return new JooqOutbox(transactions, personal);
    }

    public MessageViews messages() {
        return new JooqMessageViews(transactions, personal);
    }

    public Templates templates() {
        return new JooqTemplates(transactions);
    }

    public Letterheads letterheads() {
        return new JooqLetterheads(transactions);
    }

    public Preferences preferences() {
        return new JooqPreferences(transactions, personal);
    }

    public AlertViews alertViews() {
        return new JooqAlertViews(transactions);
    }

    public AlertDesk alertDesk() {
        return new JooqAlertDesk(transactions);
    }

    public Tellings tellings() {
        return new JooqTellings(transactions);
    }

    public WebhookDeliveries webhookDeliveries() {
        return new JooqWebhookDeliveries(transactions);
    }

    public ParkedEventViews parkedEventViews() {
        return new JooqParkedEventViews(transactions);
    }

    public ParkedEventDesk parkedEventDesk() {
        return new JooqParkedEventDesk(transactions);
    }

    public IdempotencyKeys keys() {
        return new JooqIdempotencyKeys(transactions);
    }
}
