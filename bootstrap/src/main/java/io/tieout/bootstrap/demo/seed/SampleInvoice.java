package io.tieout.bootstrap.demo.seed;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice and how far it is to go.
 *
 * @param amount decimal, in the account's currency
 * @param issuedDaysAgo counted from the day the sample is made
 */
record SampleInvoice(
        String number, SampleAccount account, String amount, int issuedDaysAgo, Goal goal) {

    /** How far an invoice is to go. */
    sealed interface Goal {

        record Drafted() implements Goal {}

        record Submitted() implements Goal {}

        record Landed() implements Goal {}

        /** {@code amount} was paid, whatever the invoice asks for */
        record Paid(String amount, int daysAgo) implements Goal {}

        record Voided() implements Goal {}

        /** somebody entered it in the books long ago, under this number; nobody pushes it */
        record StandsThere(String number) implements Goal {}
    }

    static final List<SampleInvoice> ALL =
            List.of(
                    of("OO-1001", SampleAccount.OVERPAID, "500.00", 30, new Goal.Paid("600.00", 9)),
                    of("LL-1001", SampleAccount.LATE, "1200.00", 75, new Goal.Landed()),
                    of("LL-1002", SampleAccount.LATE, "350.00", 40, new Goal.Landed()),
                    of("PP-1001", SampleAccount.PROMPT, "890.00", 20, new Goal.Paid("890.00", 15)),
                    of("PP-1002", SampleAccount.PROMPT, "1290.00", 1, new Goal.Submitted()),
                    of("YY-1001", SampleAccount.YEN, "123456", 12, new Goal.Landed()),
                    of("DD-1001", SampleAccount.DINAR, "45.678", 25, new Goal.Paid("45.678", 2)),
                    of("PL-1001", SampleAccount.PARTIAL, "999.99", 33, new Goal.Paid("400.00", 5)),
                    of("DR-1001", SampleAccount.DRAFT, "75.00", 0, new Goal.Drafted()),
                    of("VV-1001", SampleAccount.VOIDED, "60.00", 8, new Goal.Voided()),
                    of(
                            "HH-0901",
                            SampleAccount.HISTORY,
                            "240.00",
                            120,
                            new Goal.StandsThere("HH-0901")),
                    of(
                            "HH-0902",
                            SampleAccount.HISTORY,
                            "180.00",
                            90,
                            new Goal.StandsThere("902")));

    InvoiceContent content(AccountId accountId, LocalDate today) {
        LocalDate issuedOn = today.minusDays(issuedDaysAgo);
        return new InvoiceContent(
                accountId,
                number,
                account.currency(),
                issuedOn,
                issuedOn.plusDays(account.termDays()),
                List.of(
                        new InvoiceLine(
                                "Subscription",
                                "Services",
                                Quantity.of("1"),
                                Money.of(amount, account.currency()),
                                new ServicePeriod.Unstated(),
                                "NON",
                                "")),
                new Discount.None(),
                "",
                "");
    }

    private static SampleInvoice of(
            String number, SampleAccount account, String amount, int issuedDaysAgo, Goal goal) {
        return new SampleInvoice(number, account, amount, issuedDaysAgo, goal);
    }
}
