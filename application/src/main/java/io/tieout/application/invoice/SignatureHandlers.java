package io.tieout.application.invoice;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceCommand.RecheckSignature;
import io.tieout.application.invoice.InvoiceCommand.VoidSignature;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.PushPlan;
import java.util.List;
import java.util.function.Function;

/** Voids first signatures that stand for nothing any more. */
public final class SignatureHandlers {

    private final Aggregates aggregates;
    private final PushPlans plans;

    public SignatureHandlers(Aggregates aggregates, PushPlans plans) {
        this.aggregates = aggregates;
        this.plans = plans;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecheckSignature.class, this::recheck),
                new Handling<>(VoidSignature.class, this::voidIt));
    }

    private Receipt recheck(RecheckSignature command, Caller caller) {
        return decide(
                command.invoice(), invoice -> invoice.recheckSignature(plan(invoice, caller)));
    }

    private Receipt voidIt(VoidSignature command, Caller caller) {
        return decide(command.invoice(), invoice -> invoice.voidSignature(command.reason()));
    }

    private PushPlan plan(ExistingInvoice invoice, Caller caller) {
        AccountId account = invoice.content().account();
        return plans.planOf(
                caller.tenant(),
                invoice,
                aggregates.load(ACCOUNT, account.value()).existing(account));
    }

    private Receipt decide(InvoiceId id, Function<ExistingInvoice, List<InvoiceEvent>> decision) {
        return aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice -> decision.apply(invoice.existing(id)));
    }
}
