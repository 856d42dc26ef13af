package io.tieout.bootstrap.faults.takeover;

import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.replay.HistoricInvoice;
import io.tieout.bootstrap.replay.JsonOverHttp;
import io.tieout.bootstrap.replay.TieoutApi;
import io.tieout.bootstrap.twin.TwinAdmin;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A tenant with one customer, whose invoices go to a company of the twin. */
public final class BilledCompany {

    private static final String CUSTOMER = "Takeover-Trading";

    private static final LocalDate ISSUED_ON = LocalDate.parse("2026-03-02");

    /** Two minutes, on a machine that is busy with three programs. */
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final String companyId;
    private final Map<String, String> tokens;
    private final TieoutApi.Account account;
    private final List<String> numbers = new ArrayList<>();

    private BilledCompany(String companyId, Map<String, String> tokens, TieoutApi.Account account) {
        this.companyId = companyId;
        this.tokens = Map.copyOf(tokens);
        this.account = account;
    }

    /** The customer is there before the tenant connects, so that its lists know it. */
    public static BilledCompany open(URI node, TwinAdmin twin, String name) {
        DemoTenant tenant =
                new DemoTenant(name, ZoneOffset.UTC, new ClockSetting.Running(Duration.ZERO));
        twin.openCompany(tenant.companyId(), name, tenant.zone(), tenant.clock());
        String customer =
                twin.enter(tenant.companyId(), "Customer", Map.of("DisplayName", CUSTOMER))
                        .path("Id")
                        .asString();
        Map<String, String> tokens = new HashMap<>();
        new JsonOverHttp(node)
                .post("/demo/tenants", Optional.empty(), Map.of("name", name, "zone", "UTC"))
                .path("personas")
                .forEach(it ->
                        tokens.putIfAbsent(
                                it.path("role").asString(), it.path("token").asString()));
        TieoutApi api = api(node, tokens);
        awaitLists(api);
        return new BilledCompany(
                tenant.companyId(), tokens, api.openAndLinkAccount(CUSTOMER, customer));
    }

    public String companyId() {
        return companyId;
    }

    String customerId() {
        return account.customerId();
    }

    /** the id of each invoice by its number */
    Map<String, String> idsByNumber(URI node) {
        Map<String, String> ids = new HashMap<>();
        api(node).invoicesByNumber().forEach((number, row) -> ids.put(number, row.id()));
        return ids;
    }

    /** the data of what somebody in this role asks of a node */
    public JsonNode ask(URI node, String role, String text, Map<String, ?> variables) {
        JsonNode answer =
                new JsonOverHttp(node)
                        .post(
                                "/graphql",
                                Optional.ofNullable(tokens.get(role)),
                                Map.of("query", text, "variables", variables));
        if (answer.has("errors")) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.path("data");
    }

    /** the customer's account */
    public TieoutApi.Account account() {
        return account;
    }

    /** the operations of a node, each as the persona whose business it is */
    public TieoutApi api(URI node) {
        return api(node, tokens);
    }

    /** an invoice over 12.34 dollars */
    public static HistoricInvoice invoice(String number) {
        return new HistoricInvoice(
                1,
                CUSTOMER,
                number,
                ISSUED_ON,
                ISSUED_ON.plusDays(30),
                new BigDecimal("12.34"),
                ISSUED_ON.plusDays(60));
    }

    /** drafts, submits and approves an invoice; its push is queued when this returns */
    public void bill(URI node, String number) {
        TieoutApi api = api(node);
        String id = api.draft(account, invoice(number));
        api.submit(id);
        api.approve(id, api.planHash(id));
        synchronized (numbers) {
            numbers.add(number);
        }
    }

    /** what was billed and has not landed, as a node sees it */
    public long unfinished(URI node) {
        return api(node).unfinishedOperations();
    }

    /** every number that was billed */
    public List<String> billed() {
        synchronized (numbers) {
            return numbers.stream().sorted().toList();
        }
    }

    /** every invoice in the twin's books, by its number */
    public List<String> landed(TwinAdmin twin) {
        List<String> landed = new ArrayList<>();
        twin.records(companyId, "Invoice")
                .forEach(it -> landed.add(it.path("DocNumber").asString()));
        return landed.stream().sorted().toList();
    }

    private static void awaitLists(TieoutApi api) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (api.unfinishedOperations() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the lists were not read in " + LONGEST_START);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static TieoutApi api(URI node, Map<String, String> tokens) {
        return new TieoutApi(
                new JsonOverHttp(node),
                role -> Optional.ofNullable(tokens.get(role)).orElseThrow());
    }
}
