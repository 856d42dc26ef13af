package io.tieout.bootstrap.life;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.SchemaIds;
import io.tieout.bootstrap.fixture.SchemaIds.Place;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Wherever the published schema takes an id, another tenant's is answered as one that nobody has,
 * word by word, and that tenant's things stay as they are. A place whose kind of thing is not named
 * here fails the test.
 */
final class EveryForeignIdTest {

    /** which kind of thing a place wants, by the name of the argument or field */
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("accountId", "Account"),
                    Map.entry("accountIds", "Account"),
                    Map.entry("exemptAccountIds", "Account"),
                    Map.entry("account", "Account"),
                    Map.entry("customer", "Account"),
                    Map.entry("invoiceId", "Invoice"),
                    Map.entry("invoiceIds", "Invoice"),
                    Map.entry("document", "Invoice"),
                    Map.entry("paymentId", "Payment"),
                    Map.entry("recordedPaymentId", "RecordedPayment"),
                    Map.entry("creditMemoId", "CreditMemo"),
                    Map.entry("operationId", "AccountingOperation"),
                    Map.entry("alertId", "Alert"),
                    Map.entry("actId", "ControlledAct"),
                    Map.entry("driftId", "Drift"),
                    Map.entry("agreementId", "Agreement"),
                    Map.entry("noticeId", "ProcessorNotice"),
                    Map.entry("endpointId", "WebhookEndpoint"),
                    Map.entry("deliveryId", "WebhookDelivery"),
                    Map.entry("messageId", "Message"),
                    Map.entry("parkedEventId", "ParkedEvent"));

    /** where the operation says it, because the place is only called {@code id} */
    private static final Map<String, String> KINDS_OF_ID =
            Map.ofEntries(
                    Map.entry("account", "Account"),
                    Map.entry("invoice", "Invoice"),
                    Map.entry("accountAsOf", "Account"),
                    Map.entry("invoiceAsOf", "Invoice"),
                    Map.entry("payment", "Payment"),
                    Map.entry("recordedPayment", "RecordedPayment"),
                    Map.entry("creditMemo", "CreditMemo"),
                    Map.entry("accountingOperation", "AccountingOperation"),
                    Map.entry("controlledAct", "ControlledAct"),
                    Map.entry("drift", "Drift"),
                    Map.entry("entryDrift", "Drift"),
                    Map.entry("agreement", "Agreement"),
                    Map.entry("refund", "Refund"),
                    Map.entry("why", "Invoice"),
                    Map.entry("node", "Invoice"));

    /** what must be said for an input to be read at all */
    private static final Map<String, Object> WORDS =
            Map.ofEntries(
                    Map.entry("planHash", "a".repeat(64)),
                    Map.entry("currency", "EUR"),
                    Map.entry("month", "2026-02"),
                    Map.entry("processor", "CHECK"),
                    Map.entry("zone", "Europe/Berlin"),
                    Map.entry("quantity", "1"),
                    Map.entry("hours", "1"),
                    Map.entry("jurisdiction", "DE"),
                    Map.entry("url", "http://127.0.0.1:1/hook"),
                    Map.entry("MoneyInput", Map.of("amount", "1", "currency", "EUR")));

    /** what a mutation says before it looks at the id, or in the place of that */
    private static final Map<String, String> SAID_BEFORE =
            Map.of(
                    "approveInvoiceRevision input.invoiceId", "REVISION_NOT_IN_STATE",
                    "rejectInvoiceRevision input.invoiceId", "REVISION_NOT_IN_STATE",
                    "submitInvoiceRevision input.invoiceId", "REVISION_NOT_IN_STATE",
                    "withdrawInvoiceRevision input.invoiceId", "REVISION_NOT_IN_STATE",
                    "recordPayment input.allocations.invoiceId", "INVOICE_NOT_PAYABLE",
                    "resolveSuspectedDuplicate input.paymentId", "NO_SUSPICION",
                    // It takes part only once the policy's amounts are right.
                    "proposeApprovalPolicy input.autoApproval.accountIds", "INVALID_POLICY");

    /** Another test lets another tenant's listeners in front of the same wall. */
    private static final Set<String> FOLLOWED =
            Set.of("invoiceEvents", "paymentStatusChanged", "accessChanged");

    private static SchemaIds schema;
    private static TestTenant us;
    private static OneOfEach ours;
    private static OneOfEach theirs;
    private static JsonNode before;

    @BeforeAll
    static void twoTenantsWithOneOfEach() {
        us = TestTenant.made();
        // Whoever asks as a customer has an account: what is missed is the id.
        var _ = us.customersAccount();
        Map<String, Object> words = new HashMap<>(WORDS);
        words.put("customerId", freeCustomer());
        schema = new SchemaIds(words);
        ours = OneOfEach.madeFor(us);
        theirs = OneOfEach.madeFor(TestTenant.made());
        before = theirs.versions();
    }

    /** so that a link fails for want of the account alone */
    private static String freeCustomer() {
        String id =
                us.twin()
                        .enter(
                                us.company(),
                                "Customer",
                                Map.of(
                                        "DisplayName",
                                        "Nobody's",
                                        "CurrencyRef",
                                        Map.of("value", "EUR")))
                        .path("Id")
                        .asString();
        us.awaitRest();
        return id;
    }

    @AfterAll
    static void nothingOfTheirsChanged() {
        assertThat(before).isEqualTo(theirs.versions());
    }

    static Stream<Place> places() {
        return schema.places().stream().filter(place -> !place.root().equals("Subscription"));
    }

    @ParameterizedTest
    @MethodSource("places")
    void anotherTenantsIdIsAnsweredAsNobodys(Place place) {
        String kind = kind(place).orElseThrow(() -> new AssertionError("which kind? " + place));
        String theirId = theirs.id(kind);
        String nobodysId = OneOfEach.nobodys(kind);

        String answered = said(place, theirId);

        assertThat(answered)
                .as("it says so, and nothing else was wrong")
                .contains(
                        place.root().equals("Mutation")
                                ? SAID_BEFORE.getOrDefault(place.toString(), notFound(place, kind))
                                : "data")
                .isEqualTo(said(place, nobodysId))
                .doesNotContain("FORBIDDEN", "VALIDATION", "INTERNAL", "BAD_REQUEST");
    }

    /** a customer's own account is there: nothing but the id may be what is missed */
    private static String notFound(Place place, String kind) {
        return role(place) == Role.CUSTOMER
                ? "\"" + kind.toUpperCase(ROOT) + "_NOT_FOUND\""
                : "_NOT_FOUND";
    }

    @Test
    void whatIsFollowedIsTestedElsewhere() {
        assertThat(schema.places())
                .filteredOn(place -> place.root().equals("Subscription"))
                .extracting(Place::operation)
                .hasSameElementsAs(FOLLOWED);
    }

    /** the answer, without the id that was asked for and what belongs to one request alone */
    private static String said(Place place, String id) {
        var call = schema.call(place, id, name -> id(name, place));
        JsonNode answer = us.tryToAsk(role(place), call.text(), call.variables());
        return answer.toString()
                .replace(id, "ID")
                .replace(OneOfEach.inside(id), "ID")
                .replaceAll("\"idempotencyKey\":\"[^\"]*\"", "");
    }

    private static Role role(Place place) {
        return Stream.of(Role.ACCOUNTANT, Role.APPROVER, Role.ADMIN, Role.PLATFORM, Role.CUSTOMER)
                .filter(Permissions.rolesFor(place.operation())::contains)
                .findFirst()
                .orElseThrow();
    }

    private static String id(String name, Place place) {
        return Optional.ofNullable(KINDS.get(name))
                .map(ours::id)
                .orElseThrow(() -> new AssertionError("which kind is " + name + " of " + place));
    }

    private static Optional<String> kind(Place place) {
        return Optional.ofNullable(
                place.name().equals("id")
                        ? KINDS_OF_ID.get(place.operation())
                        : KINDS.get(place.name()));
    }
}
