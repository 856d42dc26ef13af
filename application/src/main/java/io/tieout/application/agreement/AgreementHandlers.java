package io.tieout.application.agreement;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.agreement.AgreementKind.AGREEMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.agreement.AgreementCommand.ApproveAgreement;
import io.tieout.application.agreement.AgreementCommand.DraftAgreement;
import io.tieout.application.agreement.AgreementCommand.RecordEntryLanded;
import io.tieout.application.agreement.AgreementCommand.RecordEntryRefused;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.agreement.AgreementEvent;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.agreement.AgreementRejected;
import io.tieout.domain.agreement.AgreementRejection.AgreementReferenceTaken;
import io.tieout.domain.agreement.AgreementTerms;
import io.tieout.domain.agreement.ExistingAgreement;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.function.Function;

/** Makes and approves agreements, and hears what the books say of their entries. */
public final class AgreementHandlers {

    private final Aggregates aggregates;
    private final AgreementViews agreements;
    private final ScheduledProducts products;

    public AgreementHandlers(
            Aggregates aggregates, AgreementViews agreements, ScheduledProducts products) {
        this.aggregates = aggregates;
        this.agreements = agreements;
        this.products = products;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(DraftAgreement.class, this::draft),
                new Handling<>(ApproveAgreement.class, this::approve),
                new Handling<>(RecordEntryLanded.class, this::landed),
                new Handling<>(RecordEntryRefused.class, this::refused));
    }

    private Receipt draft(DraftAgreement command, Caller caller) {
        AgreementId id = command.agreement();
        AgreementTerms terms = command.terms();
        Currency currency = currencyOf(terms.account());
        refuseTaken(caller.tenant(), id, terms.reference());
        products.demand(caller.tenant(), terms.product());
        return aggregates.decide(
                AGREEMENT,
                id.value(),
                new ExpectedVersion.Any(),
                agreement -> agreement.draft(id, terms, currency, caller.actor()));
    }

    private Receipt approve(ApproveAgreement command, Caller caller) {
        return decide(
                command.agreement(),
                command.expectedVersion(),
                agreement -> agreement.approve(caller.actor()));
    }

    private Receipt landed(RecordEntryLanded command, Caller caller) {
        return decide(
                command.agreement(),
                new ExpectedVersion.Any(),
                agreement -> agreement.landed(command.lastOn(), command.document()));
    }

    private Receipt refused(RecordEntryRefused command, Caller caller) {
        return decide(
                command.agreement(),
                new ExpectedVersion.Any(),
                agreement -> agreement.refused(command.lastOn(), command.reason()));
    }

    private Receipt decide(
            AgreementId id,
            ExpectedVersion expected,
            Function<ExistingAgreement, List<AgreementEvent>> decision) {
        return aggregates.decide(
                AGREEMENT, id.value(), expected, state -> decision.apply(state.existing(id)));
    }

    private Currency currencyOf(AccountId id) {
        return aggregates.load(ACCOUNT, id.value()).existing(id).profile().currency();
    }

    private void refuseTaken(TenantId tenant, AgreementId own, String reference) {
        if (agreements
                .holderOfReference(tenant, reference)
                .filter(held -> !held.equals(own))
                .isPresent()) {
            throw new AgreementRejected(new AgreementReferenceTaken(reference));
        }
    }
}
