package io.tieout.application.feeinvoice;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.collection.ArrangementKind.ARRANGEMENTS;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.agreement.LastClosedDay;
import io.tieout.application.collection.CollectionKind;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.feeinvoice.FeeInvoiceCommand.DraftFeeInvoice;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.account.Profile;
import io.tieout.domain.collection.arrangement.ArrangementsId;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.feeinvoice.FeeText;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.latefee.FeeTerms;
import io.tieout.domain.latefee.Formula;
import io.tieout.domain.ledger.PostingDay;
import io.tieout.domain.money.Money;
import io.tieout.domain.policy.AutoApproval;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Drafts the invoice of a fee, once. It is a draft like any other, for somebody to submit and
 * somebody else to approve, unless the tenant's policy says by name that it approves fees.
 */
public final class FeeDraftHandler implements CommandHandler<DraftFeeInvoice> {

    private final Aggregates aggregates;
    private final LastClosedDay closing;
    private final TenantClock clock;

    public FeeDraftHandler(Aggregates aggregates, LastClosedDay closing, TenantClock clock) {
        this.aggregates = aggregates;
        this.closing = closing;
        this.clock = clock;
    }

    @Override
    public Class<DraftFeeInvoice> handles() {
        return DraftFeeInvoice.class;
    }

    @Override
    public Receipt handle(DraftFeeInvoice command, Caller caller) {
        InvoiceId id = command.invoice().id();
        Money left =
                FeesLeft.of(aggregates, command.invoice(), command.fee().amount().currency())
                        .amount();
        Invoice present = aggregates.load(INVOICE, id.value());
        if (present instanceof ExistingInvoice || !left.isPositive()) {
            return aggregates.decide(
                    INVOICE, id.value(), new ExpectedVersion.Any(), _ -> List.of());
        }
        return draft(command, left, caller);
    }

    private Receipt draft(DraftFeeInvoice command, Money left, Caller caller) {
        FeeInvoice fee = command.invoice();
        InvoiceId id = fee.id();
        Profile payer = payer(fee);
        LocalDate today = clock.now(caller.tenant()).atZone(payer.zone()).toLocalDate();
        LocalDate issuedOn = PostingDay.of(today, closing.of(caller.tenant())).on();
        InvoiceContent content =
                fee.content(left, issuedOn, payer.termDays(), text(command, caller));
        Receipt drafted =
                aggregates.decide(
                        INVOICE,
                        id.value(),
                        new ExpectedVersion.Any(),
                        state -> state.draft(id, content, payer.currency(), caller.actor()));
        return isApprovedByPolicy(content, left, caller)
                ? aggregates.decide(
                        INVOICE,
                        id.value(),
                        new ExpectedVersion.Any(),
                        state -> state.existing(id).submit(caller.actor()))
                : drafted;
    }

    /** only a policy that names the product of fees, and not one that approves every product */
    private boolean isApprovedByPolicy(InvoiceContent content, Money total, Caller caller) {
        return PolicyKind.inForce(aggregates, caller).rules().autoApproval()
                        instanceof AutoApproval.Within within
                && within.products().contains(FeeInvoice.PRODUCT)
                && within.covers(content.account(), total, List.of(FeeInvoice.PRODUCT));
    }

    private FeeText text(DraftFeeInvoice command, Caller caller) {
        FeeInvoice fee = command.invoice();
        ExistingInvoice overdue =
                aggregates.load(INVOICE, fee.overdue().value()).existing(fee.overdue());
        return new FeeText(
                overdue.content().number(),
                overdue.content().dueOn(),
                command.fee(),
                formula(command, caller),
                aggregates
                        .load(ARRANGEMENTS, ArrangementsId.of(fee.account()).value())
                        .terms()
                        .basis());
    }

    private Optional<Formula> formula(DraftFeeInvoice command, Caller caller) {
        return CollectionKind.rulebook(aggregates, caller).policies().versions().stream()
                .filter(policy -> policy.version() == command.policyVersion())
                .map(CollectionPolicy::rules)
                .flatMap(rules -> rules.fees(command.fee().amount().currency()).stream())
                .map(FeeTerms::formula)
                .findFirst();
    }

    private Profile payer(FeeInvoice fee) {
        return aggregates.load(ACCOUNT, fee.account().value()).existing(fee.account()).profile();
    }
}
