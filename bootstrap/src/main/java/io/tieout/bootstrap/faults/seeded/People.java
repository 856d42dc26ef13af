package io.tieout.bootstrap.faults.seeded;

import static io.tieout.application.control.ControlKind.CONTROLLED_ACT;

import io.tieout.application.accounting.Operation.State;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RefuseAct;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceCommand.DraftInvoice;
import io.tieout.application.invoice.InvoiceCommand.RejectInvoice;
import io.tieout.application.invoice.InvoiceCommand.ReviseInvoice;
import io.tieout.application.invoice.InvoiceCommand.SubmitInvoice;
import io.tieout.application.invoice.InvoiceCommand.VoidInvoice;
import io.tieout.application.operation.OperationCommand.RetryOperation;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Asked;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.invoice.Discount;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceLine;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.ServicePeriod;
import io.tieout.domain.invoice.Submitted;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import io.tieout.domain.people.ActorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What people order, from what they saw: just now, or a while ago. */
final class People {

    static final AccountId ONE = new AccountId(new UUID(2, 1));
    static final AccountId OTHER = new AccountId(new UUID(2, 2));

    private static final Currency USD = new Currency("USD");
    private static final Caller ANN = person("ann", Role.ACCOUNTANT);
    private static final Caller DAN = person("dan", Role.ACCOUNTANT);
    private static final Caller BEN = person("ben", Role.APPROVER);
    private static final Caller PAT = person("pat", Role.APPROVER);

    private static final int MOST_INVOICES = 6;
    private static final int MOST_LINES = 3;
    private static final int MOST_CENTS = 90_000;
    private static final int NAMES_NO_VERSION_PERCENT = 50;
    private static final int LOOKED_LONG_AGO_PERCENT = 15;
    private static final int GOES_ON_PERCENT = 60;

    private final World world;
    private final Map<InvoiceId, PlanHash> plansSeen = new HashMap<>();
    private final Map<UUID, Long> versionsSeen = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private int drafted;

    People(World world) {
        this.world = world;
    }

    private static Caller person(String name, Role role) {
        return new Caller(Company.TENANT, new ActorId(name), Set.of(role), "desk", Set.of());
    }

    /** what one of them orders next, if there is anything to order */
    Optional<Ordered> next() {
        List<ExistingInvoice> invoices = world.views().existing().toList();
        if (invoices.size() < MOST_INVOICES && (invoices.isEmpty() || world.chance().in(20))) {
            return Optional.of(draft());
        }
        if (world.chance().in(15)) {
            Optional<Ordered> act = decideAct();
            if (act.isPresent()) {
                return act;
            }
        }
        return next(world.chance().of(invoices));
    }

    private Optional<Ordered> next(ExistingInvoice invoice) {
        boolean goesOn = world.chance().in(GOES_ON_PERCENT);
        return switch (invoice) {
            case Draft draft when goesOn ->
                    by(maker(), new SubmitInvoice(draft.id(), version(draft.id().value())));
            case Draft draft -> by(maker(), anotherContent(draft));
            case Submitted submitted when goesOn -> approval(submitted);
            case Submitted submitted when world.chance().in(50) ->
                    by(
                            approver(),
                            new RejectInvoice(
                                    submitted.id(), "again", version(submitted.id().value())));
            case Submitted submitted when world.chance().in(20) ->
                    by(
                            maker(),
                            new VoidInvoice(
                                    submitted.id(), "wrong", version(submitted.id().value())));
            case LandedInvoice landed when world.chance().in(30) ->
                    by(
                            maker(),
                            new RequestAct(
                                    new ControlledActId(world.nextId()),
                                    new Act.VoidInvoice(landed.id()),
                                    "billed twice"));
            default -> Optional.empty();
        };
    }

    private Ordered draft() {
        drafted++;
        InvoiceId id = new InvoiceId(world.nextId());
        AccountId account = world.chance().of(List.of(ONE, OTHER));
        return by(maker(), new DraftInvoice(id, content(account, "S-" + drafted))).orElseThrow();
    }

    private ReviseInvoice anotherContent(Draft draft) {
        return new ReviseInvoice(
                draft.id(),
                content(draft.content().account(), draft.content().number()),
                version(draft.id().value()));
    }

    private InvoiceContent content(AccountId account, String number) {
        var today = world.clock().today(Company.TENANT);
        return new InvoiceContent(
                account,
                number,
                USD,
                today,
                today.plusDays(30),
                IntStream.rangeClosed(1, 1 + world.chance().below(MOST_LINES))
                        .mapToObj(this::line)
                        .toList(),
                new Discount.None(),
                "",
                "");
    }

    private InvoiceLine line(int number) {
        return new InvoiceLine(
                "Work " + number,
                "Services",
                Quantity.of("1"),
                Money.ofMinor(1 + world.chance().below(MOST_CENTS), USD),
                new ServicePeriod.Unstated(),
                "NON",
                "");
    }

    private Optional<Ordered> approval(Submitted invoice) {
        InvoiceId id = invoice.id();
        Optional<PlanHash> before = Optional.ofNullable(plansSeen.get(id));
        var plan = Household.plans(world).planOf(Viewer.system(Company.TENANT), id);
        if (plan.isPresent() && plan.get() instanceof PushPlan.Ready ready) {
            plansSeen.put(id, ready.hash());
            PlanHash signed =
                    world.chance().in(LOOKED_LONG_AGO_PERCENT)
                            ? before.orElse(ready.hash())
                            : ready.hash();
            return by(approver(), new ApproveAndPushInvoice(id, signed, version(id.value())));
        }
        throw new Broken("the push of " + id + " cannot be planned: " + plan);
    }

    private Optional<Ordered> decideAct() {
        return world.memory()
                .all(CONTROLLED_ACT)
                .filter(Asked.class::isInstance)
                .map(asked -> ((Asked) asked).request().id())
                .findFirst()
                .flatMap(id ->
                        by(
                                approver(),
                                world.chance().in(80)
                                        ? new AllowAct(id, version(id.value()))
                                        : new RefuseAct(id, "no", version(id.value()))));
    }

    /** what waits for a person in the queue is asked for again, once as it stands */
    List<Ordered> retries() {
        List<Ordered> retries = new ArrayList<>();
        world.outbox()
                .rows()
                .filter(row -> row.operation().state() == State.BLOCKED)
                .filter(row -> asked.add(row.operation().id() + " at " + row.version()))
                .toList()
                .forEach(row ->
                        by(
                                        PAT,
                                        new RetryOperation(
                                                row.operation().id(),
                                                "try again",
                                                new ExpectedVersion.Exactly(row.version())))
                                .ifPresent(retries::add));
        return retries;
    }

    private ExpectedVersion version(UUID id) {
        long now = world.memory().version(id);
        long before = Optional.ofNullable(versionsSeen.put(id, now)).orElse(now);
        if (world.chance().in(NAMES_NO_VERSION_PERCENT)) {
            return new ExpectedVersion.Any();
        }
        return new ExpectedVersion.Exactly(
                world.chance().in(LOOKED_LONG_AGO_PERCENT) ? before : now);
    }

    private Caller maker() {
        return world.chance().of(List.of(ANN, DAN));
    }

    private Caller approver() {
        return world.chance().of(List.of(BEN, PAT));
    }

    private Optional<Ordered> by(Caller caller, Command command) {
        return Optional.of(new Ordered(world.nextId().toString(), command, caller));
    }
}
