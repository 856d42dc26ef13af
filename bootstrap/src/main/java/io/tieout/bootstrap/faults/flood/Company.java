package io.tieout.bootstrap.faults.flood;

import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.OperationViews.OperationFilter;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.OperationViews.Order;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Role;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.Profile;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tenant whose clock stands still until the run moves it, with a company of its own in the twin
 * and one customer who gets all its invoices.
 */
public final class Company {

    /** Longer than QuickBooks' longest window, so that a run begins with all of them empty. */
    private static final Duration PAST_EVERY_WINDOW = Duration.ofMinutes(2);

    /** when the time of each of them begins */
    public static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private static final String REFERENCE = "buyer";
    private static final String BUYER = "Buyer of everything";
    private static final int TERM_DAYS = 30;

    private static final Duration BREATH = Duration.ofMinutes(1);

    /** a week of tenant time: what is unfinished then never ends */
    private static final int MOST_BREATHS = 10_000;

    private static final Set<State> UNFINISHED =
            Set.of(State.QUEUED, State.IN_FLIGHT, State.RETRYING, State.BLOCKED, State.DEAD);

    private static final Set<State> STOPPED = Set.of(State.BLOCKED, State.DEAD);

    private final DemoTenant tenant;
    private final Parts house;

    private Company(DemoTenant tenant, Parts house) {
        this.tenant = tenant;
        this.house = house;
    }

    /** so many of them, each connected, its buyer known, and every window of its limits empty */
    static List<Company> opened(Parts house, String name, int companies) {
        List<Company> opened = Collections.synchronizedList(new ArrayList<>());
        Parallel.each(
                IntStream.rangeClosed(1, companies).boxed().toList(),
                number -> opened.add(opened(house, name + " " + number, _ -> {})));
        return List.copyOf(opened);
    }

    /**
     * one of them
     *
     * @param bookkeeper told the company's id once its books are there, before it is connected
     */
    public static Company opened(Parts house, String name, Consumer<String> bookkeeper) {
        Company company =
                new Company(
                        new DemoTenant(name, ZoneOffset.UTC, new ClockSetting.Stepped(BEGIN)),
                        house);
        DemoTenant tenant = company.tenant;
        house.twin().openCompany(tenant.companyId(), name, tenant.zone(), tenant.clock());
        bookkeeper.accept(company.realm());
        company.connect();
        String customer =
                house.twin()
                        .enter(company.realm(), "Customer", Map.of("DisplayName", BUYER))
                        .path("Id")
                        .asString();
        company.pass(PAST_EVERY_WINDOW);
        company.open();
        company.send(
                new LinkAccount(company.account(), customer, new ExpectedVersion.Any()),
                Role.ACCOUNTANT);
        company.pass(PAST_EVERY_WINDOW);
        return company;
    }

    private void open() {
        send(
                new OpenAccount(
                        account(),
                        new Profile(
                                REFERENCE,
                                new Personal.Known(new SubjectId(account().value()), BUYER),
                                new Personal.Known(
                                        new SubjectId(account().value()), "buyer@example.com"),
                                new Currency("USD"),
                                TERM_DAYS,
                                ZoneOffset.UTC)),
                Role.ACCOUNTANT);
    }

    /** gives Tieout access, or gives it anew once it was lost */
    void connect() {
        house.tenants().make(tenant);
    }

    public DemoTenant tenant() {
        return tenant;
    }

    TenantId id() {
        return tenant.id();
    }

    /** its id in the accounting system */
    public String realm() {
        return tenant.companyId();
    }

    public AccountId account() {
        return tenant.account(REFERENCE);
    }

    public Viewer viewer() {
        return Viewer.system(id());
    }

    public Instant now() {
        return house.clock().now(id());
    }

    /** how much of its time has passed since it was opened */
    Duration age() {
        return Duration.between(BEGIN, now());
    }

    /** moves its time on, here and in the twin, stopping at each instant that somebody waits for */
    public void pass(Duration time) {
        house.clock().advance(id(), now().plus(time));
    }

    /** passes as many minutes as it takes to read, within the limits, what was heard of */
    public void workOff() {
        ConnectionId connection = house.connections().ofTenant(id()).orElseThrow().id();
        for (int breath = 0;
                breath < MOST_BREATHS && !house.inbox().isEmpty(connection);
                breath++) {
            pass(BREATH);
        }
    }

    /** whether something is left that is to be done, or that somebody must look at */
    public boolean isUnfinished() {
        return !operations(UNFINISHED).rows().isEmpty();
    }

    /** some of what will not go on by itself */
    Stream<OperationView> stopped() {
        return operations(STOPPED).rows().stream().map(Page.Row::value);
    }

    private Page<OperationView> operations(Set<State> states) {
        return house.operations()
                .list(
                        viewer(),
                        new OperationFilter(states, Set.of(), ""),
                        Order.QUEUED_AT_ASC,
                        new PageRequest(PageRequest.MAX_FIRST, ""));
    }

    void send(Command command, Role role) {
        send(command, role, role.name());
    }

    /** as somebody in this role */
    public void send(Command command, Role role, String actor) {
        house.commands()
                .send(
                        command,
                        new Caller(id(), new ActorId(actor), Set.of(role), "fault run", Set.of()));
    }

    @Override
    public String toString() {
        return tenant.name();
    }
}
