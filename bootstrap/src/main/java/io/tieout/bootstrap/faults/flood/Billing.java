package io.tieout.bootstrap.faults.flood;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Queues the pushes of one company's invoices as the product does: drafted, submitted, planned and
 * approved by the commands that the GraphQL mutations send.
 */
public final class Billing {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();
    private static final Currency USD = new Currency("USD");
    private static final int TERM_DAYS = 30;

    /** An approval gives the connection five seconds; six of them are half a minute. */
    private static final int MOST_ATTEMPTS = 6;

    private final Company company;
    private final Parts house;
    private final String series;

    /**
     * @param series what its invoice numbers begin with
     */
    public Billing(Company company, Parts house, String series) {
        this.company = company;
        this.house = house;
        this.series = series;
    }

    Company company() {
        return company;
    }

    /** the numbers of its first so many invoices */
    public List<String> numbers(int invoices) {
        return IntStream.rangeClosed(1, invoices)
                .mapToObj(number -> "%s-%05d".formatted(series, number))
                .toList();
    }

    /** which of ours that is */
    public InvoiceId invoice(String number) {
        return company.tenant().invoice(number);
    }

    /** drafts it, signs it, and leaves its push to the worker */
    public void queue(String number) {
        prepare(number);
        sign(number);
    }

    /** drafts it and hands it in, so that nothing but a signature is missing */
    void prepare(String number) {
        InvoiceId invoice = invoice(number);
        company.send(new DraftInvoice(invoice, content(number)), Role.PLATFORM);
        company.send(new SubmitInvoice(invoice, ANY), Role.PLATFORM);
    }

    /** signs what was prepared, and leaves its push to the worker */
    void sign(String number) {
        InvoiceId invoice = invoice(number);
        PushPlan plan = house.plans().planOf(company.viewer(), invoice).orElseThrow();
        switch (plan) {
            case PushPlan.Ready ready ->
                    approvePatiently(new ApproveAndPushInvoice(invoice, ready.hash(), ANY));
            case PushPlan.Blocked blocked ->
                    throw new IllegalStateException(
                            number + " cannot be pushed: " + blocked.reasons());
        }
    }

    /** On a busy machine the connection's test may take longer than an approval waits for it. */
    private void approvePatiently(ApproveAndPushInvoice approval) {
        for (int attempt = 1; ; attempt++) {
            try {
                company.send(approval, Role.APPROVER);
                return;
            } catch (InvoiceRejected rejected) {
                if (!(rejected.rejection() instanceof InvoiceRejection.ConnectionDown)
                        || attempt == MOST_ATTEMPTS) {
                    throw rejected;
                }
                house.clock().awaitRest(company.id());
            }
        }
    }

    private InvoiceContent content(String number) {
        LocalDate issuedOn = LocalDate.ofInstant(company.now(), ZoneOffset.UTC);
        return new InvoiceContent(
                company.account(),
                number,
                USD,
                issuedOn,
                issuedOn.plusDays(TERM_DAYS),
                List.of(
                        new InvoiceLine(
                                "One of many",
                                "Services",
                                Quantity.of("1"),
                                Money.of("10.00", USD),
                                new ServicePeriod.Unstated(),
                                "NON",
                                "")),
                new Discount.None(),
                "",
                "");
    }
}
