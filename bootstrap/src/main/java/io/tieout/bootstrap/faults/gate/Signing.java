package io.tieout.bootstrap.faults.gate;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.RejectInvoice;
import io.tieout.application.invoice.InvoiceCommand.ReviseInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Brings one company's invoices before its approvers, who race each other for every one. */
final class Signing {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();

    private static final List<String> APPROVERS = List.of("ann", "ben", "cleo");

    /** every so many-th is changed after an approver looked at it */
    private static final int CHANGED = 7;

    private final Company company;
    private final Parts house;
    private final Books books;
    private final RandomInvoices invoices;
    private final Map<InvoiceId, InvoiceDocument> signed = new HashMap<>();
    private int blocked;
    private int stale;

    Signing(Company company, Parts house, Books books, RandomInvoices invoices) {
        this.company = company;
        this.house = house;
        this.books = books;
        this.invoices = invoices;
    }

    Company company() {
        return company;
    }

    Books books() {
        return books;
    }

    /** what was signed of each invoice that somebody approved */
    Map<InvoiceId, InvoiceDocument> signed() {
        return Map.copyOf(signed);
    }

    int blocked() {
        return blocked;
    }

    int stale() {
        return stale;
    }

    /**
     * @throws IllegalStateException an approval went through that must not, or none did
     */
    void bring(int number) {
        InvoiceId invoice = company.tenant().invoice("G-" + number);
        company.send(new DraftInvoice(invoice, content(number)), Role.PLATFORM, "platform");
        company.send(new SubmitInvoice(invoice, ANY), Role.PLATFORM, "platform");
        Optional<PushPlan.Ready> plan = plan(invoice);
        if (plan.isPresent() && number % CHANGED == 0) {
            change(invoice, number);
            refuseStale(invoice, plan.get().hash());
            plan = plan(invoice);
        }
        plan.ifPresentOrElse(ready -> approve(invoice, ready), () -> blocked++);
    }

    private void change(InvoiceId invoice, int number) {
        company.send(new RejectInvoice(invoice, "look again", ANY), Role.APPROVER, "dora");
        company.send(new ReviseInvoice(invoice, content(number), ANY), Role.PLATFORM, "platform");
        company.send(new SubmitInvoice(invoice, ANY), Role.PLATFORM, "platform");
    }

    private void refuseStale(InvoiceId invoice, PlanHash seen) {
        try {
            company.send(new ApproveAndPushInvoice(invoice, seen, ANY), Role.APPROVER, "ann");
        } catch (InvoiceRejected rejected) {
            if (rejected.rejection() instanceof StalePlan) {
                stale++;
            }
            return;
        }
        throw new IllegalStateException("a changed invoice was approved with an old plan");
    }

    private void approve(InvoiceId invoice, PushPlan.Ready plan) {
        AtomicInteger accepted = new AtomicInteger();
        Parallel.each(
                APPROVERS,
                approver -> {
                    if (isAccepted(invoice, plan.hash(), approver)) {
                        accepted.incrementAndGet();
                    }
                });
        if (accepted.get() != 1) {
            throw new IllegalStateException(
                    invoice.value() + " was approved by " + accepted.get() + " approvers");
        }
        signed.put(invoice, plan.document());
    }

    private boolean isAccepted(InvoiceId invoice, PlanHash hash, String approver) {
        try {
            company.send(new ApproveAndPushInvoice(invoice, hash, ANY), Role.APPROVER, approver);
            return true;
        } catch (InvoiceRejected rejected) {
            return false;
        }
    }

    private Optional<PushPlan.Ready> plan(InvoiceId invoice) {
        return switch (house.plans().planOf(company.viewer(), invoice).orElseThrow()) {
            case PushPlan.Ready ready -> Optional.of(ready);
            case PushPlan.Blocked _ -> Optional.empty();
        };
    }

    private InvoiceContent content(int number) {
        LocalDate today = LocalDate.ofInstant(company.now(), ZoneOffset.UTC);
        return invoices.next(company.account(), "G-" + number, today);
    }
}
