package io.tieout.application.collection;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.casefile.CollectionEvent.CollectionConcluded;
import io.tieout.domain.collection.casefile.CollectionEvent.OwnerAlerted;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.people.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * What only a person can do about an account that owes waits for one: an alert for whoever is in
 * charge, and at the end of a policy the act that writes off, which an approver allows or refuses.
 * Nothing is ever written off by itself.
 */
public final class WhenCollectionNeedsAPersonThenAsk implements Automation {

    /** the longest number of a credit memo; QBO "CreditMemo" reference, DocNumber */
    private static final int MOST_NUMBER = 21;

    private static final String PREFIX = "WO-";

    private final Commands commands;
    private final Alerts alerts;
    private final AllClear allClear;
    private final AccountViews accounts;
    private final InvoiceViews invoices;
    private final Demands demands;
    private final TenantClock clock;

    public WhenCollectionNeedsAPersonThenAsk(
            Commands commands,
            Alerts alerts,
            AllClear allClear,
            AccountViews accounts,
            InvoiceViews invoices,
            Demands demands,
            TenantClock clock) {
        this.commands = commands;
        this.alerts = alerts;
        this.allClear = allClear;
        this.accounts = accounts;
        this.invoices = invoices;
        this.demands = demands;
        this.clock = clock;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                ClaimAnswered.class,
                PauseClaimed.class,
                CollectionConcluded.class,
                OwnerAlerted.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case OwnerAlerted alerted ->
                    tell(
                            recorded,
                            Kind.ACCOUNT_OVERDUE,
                            alerted.account(),
                            alerted.account().value().toString(),
                            alerted.reason(),
                            nextStep(recorded.tenant(), alerted.account()));
            case CollectionConcluded concluded -> ended(recorded, concluded);
            case PauseClaimed claimed ->
                    tell(
                            recorded,
                            Kind.CUSTOMER_CLAIM,
                            claimed.account(),
                            claimed.id().value().toString(),
                            said(claimed.pause()) + ": " + claimed.reason(),
                            "look at collection(accountId) and answer with answerClaim");
            case ClaimAnswered answered ->
                    allClear.over(
                            recorded.tenant(),
                            Kind.CUSTOMER_CLAIM,
                            answered.id().value().toString(),
                            recorded.recordedAt());
            default -> {
                // nobody has to do anything
            }
        }
    }

    private String nextStep(TenantId tenant, AccountId account) {
        return demands.of(tenant, account)
                .hold()
                .map(hold ->
                        "look at collection(accountId); do not contact the customer: a hold for "
                                + hold.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                                + " stands")
                .orElse("look at collection(accountId) and speak with the customer");
    }

    private static String said(Pause pause) {
        return switch (pause) {
            case Pause.Dispute(_, var amount, _) -> "the customer disputes " + amount;
            case Pause.Promise(_, var untilOn, _) ->
                    "the customer promises to pay until " + untilOn;
            case Pause.InstalmentPlan _, Pause.Hold _ ->
                    throw new IllegalStateException("no customer says " + pause);
        };
    }

    private void ended(RecordedEvent recorded, CollectionConcluded concluded) {
        switch (concluded.ending()) {
            case WRITE_OFF -> propose(recorded, concluded);
            case HAND_OVER ->
                    over(
                            recorded,
                            concluded,
                            concluded.reason() + " and the policy hands the invoice over",
                            "hand it over, then credit, void or write off what is given up");
        }
    }

    /** the act follows from the event, so that seeing it twice is one act */
    private void propose(RecordedEvent recorded, CollectionConcluded concluded) {
        InvoiceId invoice = concluded.ref().invoice();
        LocalDate on = concluded.at().atZone(clock.zone(recorded.tenant())).toLocalDate();
        var act = new Act.WriteOffInvoice(invoice, number(recorded, invoice), on);
        try {
            commands.send(
                    new RequestAct(
                            idOf(recorded.eventId()),
                            act,
                            "the collection policy ends with it: " + concluded.reason()),
                    Caller.automation(recorded.tenant(), name()));
        } catch (Rejected refused) {
            over(
                    recorded,
                    concluded,
                    "the policy proposes to write it off, and " + refused.rejection().message(),
                    "set that right and ask for writeOffInvoice, or decide otherwise");
        }
    }

    private String number(RecordedEvent recorded, InvoiceId invoice) {
        String number =
                invoices.find(Viewer.system(recorded.tenant()), invoice)
                        .map(view -> PREFIX + view.content().number())
                        .orElse("");
        return number.isEmpty() || number.length() > MOST_NUMBER
                ? (PREFIX + invoice.value().toString().replace("-", "")).substring(0, MOST_NUMBER)
                : number;
    }

    private void over(
            RecordedEvent recorded, CollectionConcluded concluded, String reason, String nextStep) {
        tell(
                recorded,
                Kind.COLLECTION_ENDED,
                concluded.account(),
                concluded.ref().invoice().value().toString(),
                reason,
                nextStep);
    }

    private void tell(
            RecordedEvent recorded,
            Kind kind,
            AccountId account,
            String cause,
            String reason,
            String nextStep) {
        String name =
                accounts.find(Viewer.system(recorded.tenant()), account)
                        .map(AccountView::reference)
                        .orElse(account.value().toString());
        alerts.raise(
                new Alert(
                        recorded.tenant(),
                        kind,
                        cause,
                        "account " + name,
                        reason,
                        nextStep,
                        recorded.recordedAt()));
    }

    private static ControlledActId idOf(UUID event) {
        String name = "write-off proposed by " + event;
        return new ControlledActId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
