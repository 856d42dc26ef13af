package io.tieout.bootstrap.faults.drift;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.credit.CreditMemoCommand.ApproveAndPushCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.DraftCreditMemo;
import io.tieout.application.credit.CreditMemoCommand.SubmitCreditMemo;
import io.tieout.application.credit.CreditPlans;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.credit.CreditOrder;
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Takes some of an invoice back by a credit memo, as the product does. */
public final class Crediting {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();
    private static final Money SOME = Money.of("3.00", new Currency("USD"));

    private final Company company;
    private final CreditPlans plans;

    public Crediting(Company company, CreditPlans plans) {
        this.company = company;
        this.plans = plans;
    }

    /**
     * drafts it, signs it, and leaves its push to the worker
     *
     * @param isUsed whether it settles its invoice as soon as it stands there
     */
    public void queue(InvoiceId invoice, String number, boolean isUsed) {
        CreditMemoId memo = new CreditMemoId(new UUID(invoice.value().getMostSignificantBits(), 1));
        var part = new CreditOrder.Part.Worth(0, SOME);
        var order =
                new CreditOrder(
                        number,
                        LocalDate.ofInstant(company.now(), ZoneOffset.UTC),
                        new CreditOrder.Selection.Lines(List.of(part)),
                        "not delivered",
                        isUsed);
        company.send(new DraftCreditMemo(memo, invoice, order), Role.PLATFORM, "platform");
        company.send(new SubmitCreditMemo(memo, ANY), Role.PLATFORM, "platform");
        switch (plans.planOf(company.viewer(), memo).orElseThrow()) {
            case CreditPlan.Ready ready ->
                    company.send(
                            new ApproveAndPushCreditMemo(memo, ready.hash(), ANY),
                            Role.APPROVER,
                            "ann");
            case CreditPlan.Blocked blocked ->
                    throw new IllegalStateException(
                            number + " cannot be pushed: " + blocked.reasons());
        }
    }
}
