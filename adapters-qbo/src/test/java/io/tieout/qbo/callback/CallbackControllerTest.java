package io.tieout.qbo.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.connection.ConnectionAttempts.Attempt;
import io.tieout.application.connection.ConnectionAttempts.Return;
import io.tieout.application.connection.ConnectionCommand.TakeUpCompany;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.connection.ConnectionRejected;
import io.tieout.application.connection.ConnectionRejection.AnotherCompanyFirst;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.QboClients;
import io.tieout.qbo.fake.TwinCompany;
import io.tieout.qbo.fake.World;
import io.tieout.qbo.oauth.QboConnector;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

final class CallbackControllerTest {

    private static final OneTimeSecret SECRET = new OneTimeSecret("a-secret-of-22-letters");
    private static final Attempt ATTEMPT =
            new Attempt(new UUID(0, 7), World.TENANT, new ActorId("ada"), "10.0.0.1");
    private static final URI WAY_BACK = URI.create("https://platform.example/a?b=1&c=2");
    private static final String NOT_OURS = "https://evil.example/";

    private final World world = new World();
    private final QboClients clients = world.clients();
    private final QboConnector connector = world.connector(clients);
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(
                            new CallbackController(
                                    world.life,
                                    () -> SECRET,
                                    connector,
                                    () -> TwinCompany.CALLBACK,
                                    new Homecoming(
                                            world.life,
                                            world.connections,
                                            connector,
                                            world.commands,
                                            world.trail),
                                    Optional.of(WAY_BACK)))
                    .build();

    @AfterEach
    void close() {
        clients.close();
        world.close();
    }

    @Test
    void aLinkMarksTheBrowserAndSendsItToIntuit() throws Exception {
        world.life.opens(ATTEMPT);

        var response = visit("/accounting/connect?ticket=" + SECRET.text());

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getRedirectedUrl()).isEqualTo(connector.consentPage(SECRET).toString());
        assertThat(response.getHeader("Set-Cookie"))
                .contains("tieout_connect=" + SECRET.text(), "HttpOnly", "SameSite=Lax")
                .contains("Max-Age=600");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void aLinkThatNobodyIssuedLeadsNowhereElse() throws Exception {
        assertThat(outcomeOf(visit("/accounting/connect?ticket=" + SECRET.text())))
                .isEqualTo("unknown");
        assertThat(outcomeOf(visit("/accounting/connect?ticket=" + NOT_OURS))).isEqualTo("unknown");
        assertThat(outcomeOf(visit("/accounting/connect"))).isEqualTo("unknown");
    }

    @Test
    void whoComesBackFromIntuitIsConnected() throws Exception {
        assertThat(comeBackFrom(TwinCompany.COMPANY)).isEqualTo("connected");

        var connection = world.connections.ofTenant(World.TENANT).orElseThrow();
        assertThat(connection.status()).isEqualTo(Status.CONNECTED);
        assertThat(connection.companyName()).isEqualTo("Sandbox 9130");
        assertThat(world.tokens.find(World.TENANT, connection.id())).isPresent();
        assertThat(world.companies.find(World.TENANT, connection.id())).isPresent();
        assertThat(world.life.steps()).containsExactly(Step.CONNECTED);
        assertThat(world.life.trail().getFirst().actor()).isEqualTo(ATTEMPT.actor());
    }

    @Test
    void connectingQueuesAReadOfTheLists() throws Exception {
        comeBackFrom(TwinCompany.COMPANY);

        assertThat(world.operations.rows())
                .extracting(row -> row.work().target())
                .containsExactly("references");
    }

    @Test
    void theSameCompanyConnectedAgainKeepsItsConnection() throws Exception {
        comeBackFrom(TwinCompany.COMPANY);
        var first = world.connections.ofTenant(World.TENANT).orElseThrow();

        comeBackFrom(TwinCompany.COMPANY);

        assertThat(world.connections.all()).extracting(Connection::id).containsExactly(first.id());
        assertThat(world.life.steps()).containsExactly(Step.CONNECTED, Step.RECONNECTED);
    }

    @Test
    void anotherCompanyThanBeforeWaitsForAnAdministrator() throws Exception {
        world.connect();
        world.twin.add("9131");

        assertThat(comeBackFrom("9131")).isEqualTo("pending");

        assertThat(world.connections.ofTenant(World.TENANT).orElseThrow().companyId())
                .isEqualTo(TwinCompany.COMPANY);
        assertThat(world.life.find(World.TENANT).orElseThrow().company().name())
                .isEqualTo("Sandbox 9131");
        assertThat(world.life.alerts()).hasSize(1);
    }

    @Test
    void ofTwoCompaniesConnectedAtOnceTheSecondWaitsForAnAdministrator() throws Exception {
        world.connect();
        world.twin.add("9131");
        // The first one is recorded between the look and the deed of the second.
        world.commands.object(command -> {
            if (command instanceof TakeUpCompany) {
                throw new ConnectionRejected(new AnotherCompanyFirst("Sandbox 9131"));
            }
        });

        assertThat(comeBackFrom("9131")).isEqualTo("pending");

        assertThat(world.life.find(World.TENANT).orElseThrow().company().name())
                .isEqualTo("Sandbox 9131");
    }

    @Test
    void aCompanyOfAnotherTenantIsRefusedBeforeItsCodeIsExchanged() throws Exception {
        world.connections.connected(
                new Connection(
                        new ConnectionId(new UUID(0, 5)),
                        new TenantId(new UUID(0, 6)),
                        TwinCompany.COMPANY,
                        "Sandbox 9130",
                        Status.CONNECTED,
                        Optional.empty(),
                        ""));
        var code = world.code(connector, TwinCompany.COMPANY);
        world.life.answersWith(new Return.Expected(ATTEMPT));

        assertThat(outcomeOf(comeBack(TwinCompany.COMPANY, code))).isEqualTo("taken");

        assertThat(connector.company(World.TENANT, TwinCompany.COMPANY, code).name())
                .isEqualTo("Sandbox 9130");
    }

    @Test
    void whoDeclinesIsToldSoAndNothingIsAsked() throws Exception {
        world.life.answersWith(new Return.Expected(ATTEMPT));

        var response = visit("/accounting/callback?error=access_denied&state=" + SECRET.text());

        assertThat(outcomeOf(response)).isEqualTo("declined");
        assertThat(world.life.steps()).containsExactly(Step.DECLINED);
    }

    @Test
    void whoComesTwiceTooLateOrInAnotherBrowserIsTurnedAwayAndWrittenDown() throws Exception {
        world.life.answersWith(new Return.Replayed(ATTEMPT));
        world.life.answersWith(new Return.Stale(ATTEMPT));
        world.life.answersWith(new Return.Foreign(ATTEMPT));

        assertThat(outcomeOf(comeBack("9130", "code"))).isEqualTo("replayed");
        assertThat(outcomeOf(comeBack("9130", "code"))).isEqualTo("stale");
        assertThat(outcomeOf(comeBack("9130", "code"))).isEqualTo("foreign");

        assertThat(world.life.steps()).containsOnly(Step.REFUSED).hasSize(3);
        assertThat(world.connections.all()).isEmpty();
    }

    @Test
    void theMarkOfTheBrowserThatComesBackIsWhatTheAttemptIsHeldAgainst() throws Exception {
        world.life.answersWith(new Return.Foreign(ATTEMPT));
        world.life.answersWith(new Return.Foreign(ATTEMPT));

        comeBack("9130", "code");
        visit("/accounting/callback?code=code&realmId=9130&state=" + SECRET.text());

        assertThat(world.life.marks()).containsExactly(Optional.of(SECRET), Optional.empty());
    }

    @Test
    void aStateThatNobodyWasSentWithLeavesNoTrace() throws Exception {
        world.life.answersWith(new Return.Unknown());

        assertThat(outcomeOf(comeBack("9130", "code"))).isEqualTo("unknown");
        assertThat(outcomeOf(visit("/accounting/callback?state=<script>"))).isEqualTo("unknown");

        assertThat(world.life.steps()).isEmpty();
    }

    @Test
    void anAnswerWithoutUsableAuthorisationIsRefused() throws Exception {
        world.life.answersWith(new Return.Expected(ATTEMPT));
        world.life.answersWith(new Return.Expected(ATTEMPT));
        world.life.answersWith(new Return.Expected(ATTEMPT));

        assertThat(outcomeOf(comeBack("9130/../1", "code"))).isEqualTo("refused");
        assertThat(outcomeOf(comeBack("9130", "c".repeat(513)))).isEqualTo("refused");
        assertThat(outcomeOf(comeBack("9130", "nobody's code"))).isEqualTo("refused");

        assertThat(world.life.steps()).containsOnly(Step.REFUSED).hasSize(3);
    }

    @Test
    void thePageSaysHowItEndedInWordsOfItsOwn() throws Exception {
        var page = visit("/accounting/outcome?is=<script>alert(1)</script>");

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("Link not known", "href=\"https://platform.example/a?b=1&amp;c=2\"")
                .doesNotContain("<script");
        assertThat(visit("/accounting/outcome?is=declined").getContentAsString())
                .contains("You did not let Tieout into QuickBooks.");
    }

    @Test
    void theLandingPagesOfTheAppSayWhatToDoAndChangeNothing() throws Exception {
        world.connect();

        var ended = visit("/accounting/disconnected?realmId=" + TwinCompany.COMPANY);
        var again = visit("/accounting/reconnect?realmId=" + TwinCompany.COMPANY);

        assertThat(ended.getContentAsString()).contains("Nothing is lost");
        assertThat(again.getContentAsString()).contains("everything resumes where it stopped");
        assertThat(ended.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(world.connections.ofTenant(World.TENANT).orElseThrow().status())
                .isEqualTo(Status.CONNECTED);
    }

    private String comeBackFrom(String company) throws Exception {
        world.life.answersWith(new Return.Expected(ATTEMPT));
        return outcomeOf(comeBack(company, world.code(connector, company)));
    }

    private MockHttpServletResponse comeBack(String company, String code) throws Exception {
        return http.perform(
                        get("/accounting/callback")
                                .param("state", SECRET.text())
                                .param("code", code)
                                .param("realmId", company)
                                .cookie(new Cookie("tieout_connect", SECRET.text())))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse visit(String address) throws Exception {
        return http.perform(get(URI.create(address.replace("<", "%3C").replace(">", "%3E"))))
                .andReturn()
                .getResponse();
    }

    /** where the browser is sent, which must carry nothing but how it ended */
    private static String outcomeOf(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Set-Cookie")).contains("tieout_connect=;", "Max-Age=0");
        return String.valueOf(response.getRedirectedUrl())
                .replace("http://localhost/outcome?is=", "");
    }
}
