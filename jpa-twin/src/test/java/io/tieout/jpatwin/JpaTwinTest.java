package io.tieout.jpatwin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The yardstick keeps what it promises, or what is measured against it means nothing. */
final class JpaTwinTest {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern OPENED = Pattern.compile("\"openAccount\":\"([0-9a-f-]{36})\"");
    private static final List<String> WRITTEN =
            List.of("invoice", "idempotency_key", "audit_entry", "outbox_message");

    private static final RunningTwin TWIN = new RunningTwin();

    private final UUID tenant = UUID.randomUUID();
    private String account = "";

    @AfterAll
    static void end() {
        TWIN.close();
    }

    @Test
    void aDraftIsKeptWithItsKeyWhoMadeItAndWhatOthersAreTold() {
        account = anAccount();

        String answer = asAccountant(draft("B-1", "key-1", "10.00"));

        assertThat(answer).contains("\"userErrors\":[]");
        assertThat(WRITTEN).allSatisfy(table -> assertThat(TWIN.rows(table, tenant)).isOne());
        assertThat(asAccountant(read(id(answer))))
                .contains(
                        account,
                        "\"number\":\"B-1\"",
                        "\"total\":\"25.00\"",
                        "\"description\":\"Seats\"");
    }

    @Test
    void aRepeatedKeyIsAnsweredTheSameAndMakesNothingMore() throws Exception {
        account = anAccount();
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 8; each++) {
                answers.add(threads.submit(() -> asAccountant(draft("B-1", "key-1", "10.00"))));
            }
        }
        String first = answers.getFirst().get();

        for (Future<String> answer : answers) {
            assertThat(answer.get()).contains("\"userErrors\":[]").isEqualTo(first);
        }
        assertThat(asAccountant(draft("B-1", "key-1", "10.01")))
                .contains("\"code\":\"IDEMPOTENCY_KEY_REUSED\"");
        assertThat(WRITTEN).allSatisfy(table -> assertThat(TWIN.rows(table, tenant)).isOne());
    }

    @Test
    void nobodyComesInWithoutAGoodToken() {
        account = anAccount();
        String draft = draft("B-1", "key-1", "10.00");

        assertThat(TWIN.ask(draft).statusCode()).isEqualTo(401);
        assertThat(asked(TWIN.forgedToken(tenant, "ACCOUNTANT"), draft).statusCode())
                .isEqualTo(401);
        assertThat(TWIN.rows("invoice", tenant)).isZero();
    }

    @Test
    void whoeverMayNotDraftIsRefused() {
        account = anAccount();

        String answer =
                asked(TWIN.token(tenant, "APPROVER"), draft("B-1", "key-1", "10.00")).body();

        assertThat(answer).contains("\"classification\":\"FORBIDDEN\"");
        assertThat(TWIN.rows("invoice", tenant)).isZero();
    }

    @Test
    void whatBreaksARuleIsRefusedByName() {
        account = anAccount();
        asAccountant(draft("B-1", "key-1", "10.00"));

        assertThat(asAccountant(draft("B-1", "key-2", "10.00")))
                .contains("\"code\":\"NUMBER_TAKEN\"");
        assertThat(asAccountant(draft("", "key-3", "10.00")))
                .contains("\"classification\":\"BAD_REQUEST\"", "number");
        assertThat(asAccountant(draft("B-4", "key-4", "ten"))).contains("'ten' is no Decimal");
        assertThat(
                        asked(
                                        TWIN.token(UUID.randomUUID(), "ACCOUNTANT"),
                                        draft("B-5", "key-5", "10.00"))
                                .body())
                .contains("\"code\":\"NOT_FOUND\"");
        assertThat(TWIN.rows("invoice", tenant)).isOne();
    }

    private String anAccount() {
        String answer =
                asAccountant(
                        "{\"query\":\"mutation { openAccount(input: { name: \\\"Bench\\\","
                                + " currency: \\\"USD\\\", termDays: 30 }) }\"}");
        return found(OPENED, answer);
    }

    private String asAccountant(String body) {
        return asked(TWIN.token(tenant, "ACCOUNTANT"), body).body();
    }

    private static HttpResponse<String> asked(String token, String body) {
        return TWIN.ask(body, "Authorization", "Bearer " + token);
    }

    /** as the bench asks for it, with two and a half units */
    private String draft(String number, String key, String unitPrice) {
        return """
        {"query":"mutation($input: DraftInvoiceInput!) { draftInvoice(input: $input) \
        { invoice { id } userErrors { code message } } }","variables":{"input":{\
        "accountId":"%s","number":"%s","currency":"USD","issuedOn":"2026-03-01",\
        "dueOn":"2026-03-31","lines":[{"description":"Seats","product":"Services",\
        "quantity":"2.5","unitPrice":{"amount":"%s","currency":"USD"},"taxCode":"NON"}],\
        "idempotencyKey":"%s"}}}\
        """
                .formatted(account, number, unitPrice, key);
    }

    private static String read(String id) {
        return """
        {"query":"{ invoice(id: \\"%s\\") { accountId number total lines { description amount } } }"}\
        """
                .formatted(id);
    }

    private static String id(String answer) {
        return found(ID, answer);
    }

    private static String found(Pattern pattern, String answer) {
        Matcher found = pattern.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group(1);
    }
}
