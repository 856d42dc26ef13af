package io.tieout.domain.credit;

import io.tieout.domain.credit.CreditMemoRejection.NotCreditable;
import io.tieout.domain.credit.CreditMemoRejection.NothingToCredit;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Voiding;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A credit memo over what nobody will pay: one line on the product of bad debts, as much as is
 * still owed. It takes back no line of the invoice, because what was sold was sold.
 */
public final class WriteOff {

    /**
     * The product whose item points at the account of bad debts: its mapping is the tenant's
     * setting.
     */
    public static final String PRODUCT = "Bad debt";

    private static final String NOT_TAXED = "NON";

    private WriteOff() {}

    /**
     * The credit memo that writes off all that an invoice still owes.
     *
     * @throws CreditMemoRejected it does not stand in the books, or owes nothing
     */
    public static CreditMemoContent of(
            ExistingInvoice invoice, String number, LocalDate on, String reason) {
        if (!(invoice instanceof LandedInvoice landed) || invoice instanceof Voiding) {
            throw new CreditMemoRejected(new NotCreditable(invoice.id(), invoice.status()));
        }
        CreditMemoRules.check(number, on, reason, landed.content().issuedOn());
        Money owed = landed.balance();
        if (!owed.isPositive()) {
            throw new CreditMemoRejected(new NothingToCredit(landed.content().number()));
        }
        return new CreditMemoContent(
                landed.id(),
                landed.content().account(),
                number,
                owed.currency(),
                on,
                List.of(new CreditedLine(CreditedLine.OF_NO_LINE, line(landed, owed), owed)),
                Money.zero(owed.currency()),
                "writes off invoice " + landed.content().number(),
                reason,
                true);
    }

    private static InvoiceLine line(LandedInvoice invoice, Money owed) {
        return new InvoiceLine(
                "Write-off of invoice " + invoice.content().number(),
                PRODUCT,
                new Quantity(BigDecimal.ONE),
                owed,
                new ServicePeriod.Unstated(),
                NOT_TAXED,
                "");
    }
}
