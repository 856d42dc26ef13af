package io.tieout.bootstrap.faults.history;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.payment.ReconciliationCommand.CreditPayment;
import io.tieout.application.payment.ReconciliationCommand.MatchPayment;
import io.tieout.application.payment.ReconciliationCommand.UndoCredit;
import io.tieout.application.payment.ReconciliationCommand.UndoMatch;
import io.tieout.application.payment.ReconciliationCommand.Wanted;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.payment.Reconciliations.QueueFilter;
import io.tieout.application.payment.Reconciliations.QueueRow;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.refund.Payout;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Decides about money that found no home, at random, by the commands that people send. */
final class Finance {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();
    private static final PageRequest ALL = new PageRequest(PageRequest.MAX_FIRST, "");

    private final Company company;
    private final Reconciliations queue;
    private final InvoiceViews views;
    private final List<InvoiceId> invoices;
    private final String checking;
    private final Random random;
    private final List<PaymentId> seen = new ArrayList<>();
    private int refunds;
    int taken;
    int refused;

    /**
     * @param checking the account that refunds leave
     */
    Finance(
            Company company,
            Reconciliations queue,
            InvoiceViews views,
            List<InvoiceId> invoices,
            String checking,
            long seed) {
        this.company = company;
        this.queue = queue;
        this.views = views;
        this.invoices = List.copyOf(invoices);
        this.checking = checking;
        this.random = new Random(seed);
    }

    /** does something, or is refused */
    void act() {
        waiting()
                .ifPresent(row -> {
                    seen.add(row.payment());
                    switch (random.nextInt(4)) {
                        case 0, 1 -> match(row);
                        case 2 -> send(new CreditPayment(row.payment(), "an advance", ANY));
                        default -> refund(row);
                    }
                });
        if (!seen.isEmpty() && random.nextInt(3) == 0) {
            PaymentId payment = seen.get(random.nextInt(seen.size()));
            send(
                    random.nextBoolean()
                            ? new UndoCredit(payment, "no advance", ANY)
                            : new UndoMatch(id(), payment, "by mistake", ANY));
        }
    }

    private Optional<QueueRow> waiting() {
        var everything = new QueueFilter(Set.of(), Optional.empty(), Optional.empty());
        List<QueueRow> rows =
                queue.queue(company.viewer(), everything, ALL).rows().stream()
                        .map(Page.Row::value)
                        .filter(row -> row.documentId().isEmpty())
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.get(random.nextInt(rows.size())));
    }

    private void match(QueueRow row) {
        InvoiceId invoice = invoices.get(random.nextInt(invoices.size()));
        Optional<InvoiceView> found = views.find(company.viewer(), invoice);
        Money owed = found.orElseThrow().balance();
        Money some = row.amount().exceeds(owed) ? owed : row.amount();
        send(
                new MatchPayment(
                        id(),
                        row.payment(),
                        "",
                        List.of(new Wanted(invoice, some)),
                        "the customer said so",
                        ANY));
    }

    private void refund(QueueRow row) {
        var act = new ControlledActId(id());
        var payout =
                new Payout(
                        "RF-" + ++refunds,
                        LocalDate.ofInstant(company.now(), ZoneOffset.UTC),
                        row.amount(),
                        checking);
        boolean isAsked =
                send(new RequestAct(act, new Act.RefundPayment(row.payment(), payout), "too much"));
        if (isAsked) {
            send(new AllowAct(act, ANY), Role.APPROVER, "ben");
        }
    }

    private boolean send(Command command) {
        return send(command, Role.ACCOUNTANT, "ann");
    }

    private boolean send(Command command, Role role, String actor) {
        try {
            company.send(command, role, actor);
            taken++;
            return true;
        } catch (Rejected _) {
            // Nothing waits, or it waits for something else: as good an answer as any.
            refused++;
            return false;
        }
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
