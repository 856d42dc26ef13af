package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.command.TieoutCommand;
import io.tieout.bootstrap.demo.DemoDesk;
import io.tieout.bootstrap.demo.DemoDesk.Badge;
import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A demo that was stopped and started again. */
final class RestartTest {

    /** What can be seen of a world, from both sides. */
    private record World(JsonNode tieout, JsonNode books) {

        static World of(DemoStack stack) {
            String company = DemoTenant.demoCompany().companyId();
            URI books = stack.twinUri().resolve("/twin/realms/" + company + "/books");
            return new World(ask(stack, EVERYTHING), Http.good(Http.get(books)));
        }
    }

    /** Where the first reminder leads, and what stands there. */
    private record Paying(URI link, String page) {

        private static final Pattern MAIL = Pattern.compile("/demo/mailbox/[^\"]+");
        private static final Pattern LINK = Pattern.compile("http://127[^\"\\s<]+");

        static Paying of(DemoStack stack) {
            URI link =
                    MAIL.matcher(text(stack.baseUri().resolve("/demo/mailbox")))
                            .results()
                            .map(found -> text(stack.baseUri().resolve(found.group())))
                            .filter(mail -> mail.contains("LL-1001"))
                            .flatMap(mail -> LINK.matcher(mail).results())
                            .map(found -> URI.create(found.group()))
                            .findFirst()
                            .orElseThrow();
            return new Paying(link, text(link));
        }

        private static String text(URI address) {
            return Http.send(Http.get(address)).body();
        }
    }

    private static final String EVERYTHING =
            """
            { invoices(first: 100, orderBy: NUMBER_ASC) { edges { node {
                id version number status balance { amount currency } documentId
                account { id version name email customerId }
                settlements { amount { amount } payment { id unapplied { amount } } } } } }
              accounts(first: 100) { edges { node { reference customerId } } }
              accountingOperations(first: 100) { edges { node { id kind state attempts } } } }
            """;

    @TempDir static Path temporary;
    private static World before;
    private static World after;
    private static Paying paying;
    private static String linkAfter;
    private static URI twinAfter;
    private static int rebuilt;

    @BeforeAll
    static void startTwice() {
        DemoOptions options =
                DemoOptions.in(temporary.resolve("data"), 0, 0)
                        .withProgramsIn(RunningHouse.PROGRAMS);
        try (DemoStack first = DemoStack.start(options)) {
            before = World.of(first);
            paying = Paying.of(first);
        }
        rebuilt =
                TieoutCommand.run(
                        "rebuild", "--demo", "--data-dir", temporary.resolve("data").toString());
        try (DemoStack second = DemoStack.start(options)) {
            after = World.of(second);
            linkAfter =
                    ask(second, "{ letterhead { payLink } }").at("/letterhead/payLink").asString();
            twinAfter = second.twinUri();
        }
    }

    @Test
    void theNextStartShowsTheSameWorldWithItsViewsRebuiltMeanwhile() {
        assertThat(rebuilt).isZero();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void theSampleShowsWhatItsNamesSay() {
        Map<String, String> statuses = new TreeMap<>();
        before.tieout()
                .at("/invoices/edges")
                .forEach(edge ->
                        statuses.put(
                                edge.at("/node/number").asString(),
                                edge.at("/node/account/name").asString()
                                        + " "
                                        + edge.at("/node/status").asString()
                                        + " "
                                        + edge.at("/node/balance/amount").asString()));

        assertThat(statuses)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.ofEntries(
                                Map.entry("OO-1001", "Overpaid Oy PAID 0.00"),
                                Map.entry("LL-1001", "Late Lena LLC PUSHED 1200.00"),
                                Map.entry("LL-1002", "Late Lena LLC PUSHED 350.00"),
                                Map.entry("PP-1001", "Prompt Pia GmbH PAID 0.00"),
                                Map.entry("PP-1002", "Prompt Pia GmbH SUBMITTED 1290.00"),
                                Map.entry("YY-1001", "Yen Yoshi KK PUSHED 123456"),
                                Map.entry("DD-1001", "Dinar Dana WLL PAID 0.000"),
                                Map.entry("PL-1001", "Partial Paul Ltd PARTIALLY_PAID 599.99"),
                                Map.entry("DR-1001", "Draft Dora Inc DRAFT 75.00"),
                                Map.entry("VV-1001", "Voided Vera SARL VOIDED 0.00"),
                                Map.entry("HH-0901", "History Hal Inc SUBMITTED 240.00"),
                                Map.entry("HH-0902", "History Hal Inc SUBMITTED 180.00")));
    }

    @Test
    void theFirstReminderLeadsToWhereItIsPaid() {
        assertThat(paying.link()).hasQuery("amount=1550.00");
        assertThat(paying.page())
                .contains("Late Lena LLC", "LL-1001", "LL-1002", "value=\"1550.00\"");
    }

    @Test
    void theLinkFollowsTheAccountingSystemToWhereItAnswersNow() {
        assertThat(linkAfter)
                .isEqualTo(
                        twinAfter.resolve("/pay/")
                                + DemoTenant.demoCompany().companyId()
                                + "/{invoice}?amount={amount}");
    }

    @Test
    void whatOverpaidOyPaidTooMuchIsKeptForIt() {
        assertThat(before.tieout().at("/invoices/edges"))
                .filteredOn(edge -> edge.at("/node/number").asString().equals("OO-1001"))
                .extracting(
                        edge -> edge.at("/node/settlements/0/payment/unapplied/amount").asString())
                .containsExactly("100.00");
    }

    private static JsonNode ask(DemoStack stack, String question) {
        String token =
                stack
                        .part(DemoDesk.class)
                        .welcome(DemoTenant.demoCompany().id())
                        .orElseThrow()
                        .personas()
                        .stream()
                        .filter(persona -> persona.role().equals("ADMIN"))
                        .map(Badge::token)
                        .findFirst()
                        .orElseThrow();
        return Http.good(
                        Http.withToken(
                                Http.post(
                                        stack.baseUri().resolve("/graphql"),
                                        Map.of("query", question)),
                                token))
                .path("data");
    }
}
