package io.tieout.bootstrap.demo.seed;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.Role;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.demo.DemoClock;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.demo.seed.SampleInvoice.Goal;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.people.ActorId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes each sample invoice as far as it is to go: maker, checker and bookkeeper are three. */
public final class SampleBilling {

    private static final ExpectedVersion ANY = new ExpectedVersion.Any();

    /** An approval gives the connection five seconds; six of them are half a minute. */
    private static final int MOST_ATTEMPTS = 6;

    private final DemoTenant tenant;
    private final Commands commands;
    private final Views views;
    private final TenantClock clock;
    private final TwinAdmin twin;
    private final DemoClock rest;

    /** What is looked at on the way. */
    public record Views(InvoiceViews invoices, PushPlans plans) {}

    SampleBilling(
            DemoTenant tenant,
            Commands commands,
            Views views,
            TenantClock clock,
            TwinAdmin twin,
            DemoClock rest) {
        this.tenant = tenant;
        this.commands = commands;
        this.views = views;
        this.twin = twin;
        this.rest = rest;
        this.clock = clock;
    }

    void make(Map<String, String> customers) {
        for (SampleInvoice invoice : SampleInvoice.ALL) {
            bill(invoice);
        }
        rest.awaitRest(tenant.id());
        Set<String> booked = bookedMemos();
        for (SampleInvoice invoice : SampleInvoice.ALL) {
            settle(invoice, customers, booked);
        }
        rest.awaitRest(tenant.id());
    }

    private void bill(SampleInvoice invoice) {
        InvoiceId id = idOf(invoice);
        if (views.invoices().find(viewer(), id).isEmpty()) {
            var account = tenant.account(invoice.account().reference());
            send(new DraftInvoice(id, invoice.content(account, day(0))), Role.PLATFORM);
        }
        if (!(invoice.goal() instanceof Goal.Drafted) && isAt(id, Status.DRAFT)) {
            send(new SubmitInvoice(id, ANY), Role.PLATFORM);
        }
        boolean isToLand =
                switch (invoice.goal()) {
                    case Goal.Drafted _, Goal.Submitted _, Goal.StandsThere _ -> false;
                    case Goal.Landed _, Goal.Paid _, Goal.Voided _ -> true;
                };
        if (isToLand && isAt(id, Status.SUBMITTED)) {
            approve(id);
        }
    }

    private void approve(InvoiceId id) {
        PushPlan plan = views.plans().planOf(viewer(), id).orElseThrow();
        switch (plan) {
            case PushPlan.Ready ready ->
                    approvePatiently(new ApproveAndPushInvoice(id, ready.hash(), ANY));
            case PushPlan.Blocked blocked ->
                    throw new IllegalStateException(
                            "the sample cannot be pushed: " + blocked.reasons());
        }
    }

    /** On a slow machine the connection's test may stand in line behind the calls of a start. */
    private void approvePatiently(ApproveAndPushInvoice approval) {
        for (int attempt = 1; ; attempt++) {
            try {
                send(approval, Role.APPROVER);
                return;
            } catch (InvoiceRejected rejected) {
                if (!(rejected.rejection() instanceof InvoiceRejection.ConnectionDown)
                        || attempt == MOST_ATTEMPTS) {
                    throw rejected;
                }
                rest.awaitRest(tenant.id());
            }
        }
    }

    private void settle(SampleInvoice invoice, Map<String, String> customers, Set<String> booked) {
        switch (invoice.goal()) {
            case Goal.Drafted _, Goal.Submitted _, Goal.StandsThere _, Goal.Landed _ -> {}
            case Goal.Paid paid -> {
                if (!booked.contains(memoOf(invoice))) {
                    book(invoice, paid, customers);
                }
            }
            case Goal.Voided _ -> {
                if (isAt(idOf(invoice), Status.PUSHED)) {
                    voidByTwo(invoice);
                }
            }
        }
    }

    private void voidByTwo(SampleInvoice invoice) {
        Receipt asked =
                send(
                        new RequestAct(
                                tenant.voidOf(invoice.number()),
                                new Act.VoidInvoice(idOf(invoice)),
                                "sent to the wrong customer"),
                        Role.PLATFORM);
        send(new AllowAct(new ControlledActId(asked.id()), ANY), Role.APPROVER);
    }

    private void book(SampleInvoice invoice, Goal.Paid paid, Map<String, String> customers) {
        InvoiceView landed = views.invoices().find(viewer(), idOf(invoice)).orElseThrow();
        var received = landed.balance().toDecimal().min(new BigDecimal(paid.amount()));
        twin.bookPayment(
                tenant.companyId(),
                Map.of(
                        "customerId", customers.getOrDefault(invoice.account().name(), ""),
                        "date", day(paid.daysAgo()).toString(),
                        "amount", paid.amount(),
                        "currency", invoice.account().currency().code(),
                        "invoices",
                                List.of(
                                        Map.of(
                                                "id", landed.documentId(),
                                                "amount", received.toPlainString())),
                        "memo", memoOf(invoice)));
    }

    private Set<String> bookedMemos() {
        Set<String> memos = new HashSet<>();
        twin.records(tenant.companyId(), "Payment")
                .forEach(payment -> memos.add(payment.path("PrivateNote").asString("")));
        return memos;
    }

    private LocalDate day(int daysAgo) {
        return clock.today(tenant.id()).minusDays(daysAgo);
    }

    private static String memoOf(SampleInvoice invoice) {
        return "pays " + invoice.number();
    }

    private boolean isAt(InvoiceId id, Status status) {
        return views.invoices()
                .find(viewer(), id)
                .filter(invoice -> invoice.status() == status)
                .isPresent();
    }

    private InvoiceId idOf(SampleInvoice invoice) {
        return tenant.invoice(invoice.number());
    }

    private Receipt send(Command command, Role role) {
        String actor = role == Role.APPROVER ? "paula" : "platform";
        return commands.send(
                command,
                new Caller(tenant.id(), new ActorId(actor), Set.of(role), "demo", Set.of()));
    }

    private Viewer viewer() {
        return Viewer.system(tenant.id());
    }
}
