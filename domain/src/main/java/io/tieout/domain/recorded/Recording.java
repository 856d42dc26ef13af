package io.tieout.domain.recorded;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody says of a payment.
 *
 * @param gross what the payer paid
 * @param fee what the processor keeps of it; zero for none
 * @param settles what of it settles which invoice; the rest stands to the payer's credit
 */
public record Recording(
        ProcessorReference reference,
        AccountId account,
        Money gross,
        Money fee,
        LocalDate receivedOn,
        List<Settles> settles) {

    public Recording {
        settles = List.copyOf(settles);
    }

    /** So much of one invoice. */
    public record Settles(InvoiceId invoice, Money amount) {}

    /** what arrives */
    public Money net() {
        return gross.minus(fee);
    }

    /** all that settles invoices */
    public Money settled() {
        return settles.stream()
                .map(Settles::amount)
                .reduce(Money.zero(gross.currency()), Money::plus);
    }

    /** whether it says the same of the payer's money, whatever the processor keeps of it */
    boolean isSameAs(Recording other) {
        return withFee(other.fee()).equals(other);
    }

    Recording withFee(Money known) {
        return new Recording(reference, account, gross, known, receivedOn, settles);
    }
}
