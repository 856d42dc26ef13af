package io.tieout.bootstrap.faults.kill;

import io.tieout.bootstrap.faults.takeover.BilledCompany;
import io.tieout.bootstrap.replay.TieoutApi;
import io.tieout.bootstrap.twin.TwinAdmin;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A company whose platform records payments and pushes invoices, come what may. */
final class PayingCompany {

    private static final String ENTERED_ON = "2026-03-03";

    /** so many of one payment leave something to pay of an invoice over 12.34 */
    private static final int PAYMENTS_OF_EACH = 60;

    private static final int PAID_CENTS = 20;

    /** what was under way has an unknown outcome, and is waited out before it is asked for */
    private static final Duration LONGEST_END = Duration.ofMinutes(5);

    private static final Duration GLANCE = Duration.ofMillis(200);

    private static final String RECORD =
            "mutation($input: RecordPaymentInput!) { recordPayment(input: $input) {"
                    + " recordedPayment { id } userErrors { code message } } }";

    private final BilledCompany company;
    private final Insistence insistence;
    private final CompanyBooks books;
    private final List<String> open;
    private final Set<String> paid = ConcurrentHashMap.newKeySet();
    private final Set<String> pushed = ConcurrentHashMap.newKeySet();

    private PayingCompany(
            BilledCompany company, Insistence insistence, CompanyBooks books, List<String> open) {
        this.company = company;
        this.insistence = insistence;
        this.books = books;
        this.open = List.copyOf(open);
    }

    /** bills what so many payments are for, and waits until it stands in the books */
    static PayingCompany open(
            URI node, TwinAdmin twin, String name, int payments, Insistence insistence) {
        BilledCompany company = BilledCompany.open(node, twin, name);
        mapProcessor(company, node, bank(company, twin));
        List<String> numbers =
                IntStream.rangeClosed(0, payments / PAYMENTS_OF_EACH)
                        .mapToObj(number -> "B" + number)
                        .toList();
        numbers.forEach(number -> company.bill(node, number));
        await(company.companyId() + ": invoices in the books", () -> company.unfinished(node) == 0);
        Map<String, String> ids =
                company.api(node).invoicesByNumber().values().stream()
                        .collect(
                                Collectors.toMap(TieoutApi.Invoice::number, TieoutApi.Invoice::id));
        return new PayingCompany(
                company,
                insistence,
                new CompanyBooks(company, twin),
                numbers.stream().map(ids::get).map(Objects::requireNonNull).toList());
    }

    String id() {
        return company.companyId();
    }

    /** records a payment until it is told that it was, under one key */
    void pay(URI node, int number) {
        paid.add(insist(node, number, "P" + number));
    }

    /** records a payment once more under another key, and forgets that it ever had the first */
    void payForgetfully(URI node, int number) {
        String forgotten = "P" + number;
        paid.add(insist(node, number, forgotten + "/again"));
        paid.remove(forgotten);
    }

    private String insist(URI node, int number, String key) {
        String invoice = open.get(number / PAYMENTS_OF_EACH);
        return insistence.on(
                "payment " + key,
                () -> {
                    record(node, key, invoice);
                    return key;
                });
    }

    private void record(URI node, String reference, String invoice) {
        JsonNode payload =
                company.ask(
                                node,
                                "ACCOUNTANT",
                                RECORD,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "idempotencyKey",
                                                reference,
                                                "accountId",
                                                company.account().id(),
                                                "processor",
                                                "WIRE",
                                                "reference",
                                                reference,
                                                "amount",
                                                usd(PAID_CENTS),
                                                "receivedOn",
                                                ENTERED_ON,
                                                "allocations",
                                                List.of(
                                                        Map.of(
                                                                "invoiceId",
                                                                invoice,
                                                                "amount",
                                                                usd(PAID_CENTS))))))
                        .path("recordPayment");
        if (!payload.path("userErrors").isEmpty()) {
            throw new IllegalStateException("recordPayment was refused: " + payload);
        }
    }

    /** drafts, submits and approves an invoice; each step until it is told that it was done */
    void push(URI node, String number) {
        push(node, number, draft(node, number));
    }

    /** drafts an invoice until it is told that it was; its id */
    String draft(URI node, String number) {
        TieoutApi api = company.api(node);
        return insistence.on(
                number + " drafted",
                () -> api.draft(company.account(), BilledCompany.invoice(number)));
    }

    /** the steps behind the draft */
    void push(URI node, String number, String id) {
        TieoutApi api = company.api(node);
        insistence.on(
                number + " submitted",
                () -> {
                    api.submit(id);
                    return id;
                });
        String hash = insistence.on(number + " planned", () -> api.planHash(id));
        insistence.on(
                number + " approved",
                () -> {
                    api.approve(id, hash);
                    return id;
                });
        pushed.add(number);
    }

    /** waits until the books have all of it and everything that follows from it was done here */
    void awaitRest(URI node) {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (System.nanoTime() < deadline && !isDone(node)) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private boolean isDone(URI node) {
        return company.unfinished(node) == 0
                && books.recorded(node).values().stream().allMatch("BOOKED"::equals)
                && !isGoingOn(books.inTieout(node), acknowledged());
    }

    /** whether what differs is still to follow; a payment too many or too few stays so */
    private static boolean isGoingOn(BothSides here, BothSides expected) {
        return here.payments().equals(expected.payments()) && !here.equals(expected);
    }

    int payments() {
        return paid.size();
    }

    int pushes() {
        return pushed.size();
    }

    /** what must stand on both sides */
    BothSides acknowledged() {
        List<String> invoices = new ArrayList<>(pushed.stream().map(it -> it + " 12.34").toList());
        Map<Integer, Integer> counts = new HashMap<>();
        paid.forEach(
                reference -> counts.merge(number(reference) / PAYMENTS_OF_EACH, 1, Integer::sum));
        for (int each = 0; each < open.size(); each++) {
            int left = 1234 - PAID_CENTS * counts.getOrDefault(each, 0);
            invoices.add("B" + each + " " + dollars(left));
        }
        return new BothSides(List.copyOf(paid), invoices);
    }

    /** what it says itself, and what is said to it */
    CompanyBooks books() {
        return books;
    }

    @Override
    public String toString() {
        return "company " + id();
    }

    private static String bank(BilledCompany company, TwinAdmin twin) {
        return twin.records(company.companyId(), "Account")
                .valueStream()
                .filter(row -> row.path("AccountType").asString("").equals("Bank"))
                .findFirst()
                .orElseThrow()
                .path("Id")
                .asString();
    }

    private static void mapProcessor(BilledCompany company, URI node, String account) {
        Map<String, String> wanted =
                Map.of("kind", "PROCESSOR", "word", "WIRE", "recordId", account);
        map(company, node, "ACCOUNTANT", "proposeMapping", "ProposeMappingInput", wanted);
        map(company, node, "APPROVER", "confirmMapping", "ConfirmMappingInput", wanted);
    }

    private static void map(
            BilledCompany company,
            URI node,
            String role,
            String mutation,
            String type,
            Map<String, String> wanted) {
        Map<String, String> input = new HashMap<>(wanted);
        input.put("idempotencyKey", mutation);
        JsonNode payload =
                company.ask(
                                node,
                                role,
                                "mutation($input: %s!) { %s(input: $input) { userErrors { message } } }"
                                        .formatted(type, mutation),
                                Map.of("input", input))
                        .path(mutation);
        if (!payload.path("userErrors").isEmpty()) {
            throw new IllegalStateException(mutation + " was refused: " + payload);
        }
    }

    private static int number(String reference) {
        return Integer.parseInt(reference.substring(1).split("/", -1)[0]);
    }

    private static Map<String, String> usd(int cents) {
        return Map.of("amount", dollars(cents), "currency", "USD");
    }

    private static String dollars(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
