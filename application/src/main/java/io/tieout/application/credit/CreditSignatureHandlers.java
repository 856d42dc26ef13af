package io.tieout.application.credit;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.application.credit.CreditMemoCommand.RecheckCreditSignature;
import io.tieout.application.credit.CreditMemoCommand.VoidCreditSignature;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.ExistingCreditMemo;
import java.util.List;
import java.util.function.Function;

/** Voids first signatures of credit memos that stand for nothing any more. */
final class CreditSignatureHandlers {

    private final Aggregates aggregates;
    private final CreditPlans plans;

    CreditSignatureHandlers(Aggregates aggregates, CreditPlans plans) {
        this.aggregates = aggregates;
        this.plans = plans;
    }

    List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(RecheckCreditSignature.class, this::recheck),
                new Handling<>(VoidCreditSignature.class, this::voidIt));
    }

    private Receipt recheck(RecheckCreditSignature command, Caller caller) {
        return decide(
                command.memo(),
                memo ->
                        memo.recheckSignature(
                                plans.plan(Viewer.system(caller.tenant()), memo.content())
                                        .orElseThrow()));
    }

    private Receipt voidIt(VoidCreditSignature command, Caller caller) {
        return decide(command.memo(), memo -> memo.voidSignature(command.reason()));
    }

    private Receipt decide(
            CreditMemoId id, Function<ExistingCreditMemo, List<CreditMemoEvent>> decision) {
        return aggregates.decide(
                CREDIT_MEMO,
                id.value(),
                new ExpectedVersion.Any(),
                memo -> decision.apply(memo.existing(id)));
    }
}
