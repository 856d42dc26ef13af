package io.tieout.qbo.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.Turn;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AllowanceSpent;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.CompanyClosed;
import io.tieout.qbo.client.QboFault.MailQuotaSpent;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.QboFault.OutcomeUnknown;
import io.tieout.qbo.client.QboFault.Refused;
import io.tieout.qbo.client.QboFault.Rule;
import io.tieout.qbo.client.QboFault.Throttled;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Shapes as recorded from the sandbox in public test suites. */
final class AnswerDecoderTest {

    @Test
    void aGoodAnswerKeepsTheExactDigitsOfItsNumbers() {
        var answer = decoder(200).decode(bytes("{\"Invoice\":{\"TotalAmt\":100.10}}"));

        assertThat(good(answer).path("Invoice").path("TotalAmt").decimalValue())
                .isEqualTo(new BigDecimal("100.10"));
    }

    @Test
    void aValidationFaultIsADefiniteNo() {
        var fault =
                fault(
                        400,
                        """
                        {"Fault":{"Error":[{"Message":"Duplicate Name Exists Error",
                        "Detail":"The name supplied already exists. : null","code":"6240","element":""}],
                        "type":"ValidationFault"},"time":"2020-09-29T05:58:07.300-07:00"}
                        """);

        assertThat(fault)
                .isEqualTo(
                        new Refused(
                                Rule.NAME_TAKEN,
                                "6240",
                                "another customer, vendor or employee has this name: Duplicate"
                                        + " Name Exists Error: The name supplied already exists. :"
                                        + " null (QuickBooks code 6240)",
                                Turn.ACCOUNTANT,
                                "choose another name, or reactivate or link the one that has it",
                                "Duplicate Name Exists Error: The name supplied already exists. :"
                                        + " null"));
    }

    @Test
    void aNoThatBreaksOffIsNoDefiniteNo() {
        var brokenOff = "{\"Fault\":{\"Error\":[{\"Message\":\"Stale Obj";

        assertThat(fault(400, brokenOff))
                .isEqualTo(
                        new OutcomeUnknown(
                                "QuickBooks sent JSON that ends in the middle with HTTP status"
                                        + " 400"));
        assertThat(fault(429, brokenOff)).isInstanceOf(Throttled.class);
    }

    @Test
    void severalErrorsOfOneFaultAreAllTold() {
        var fault =
                fault(
                        400,
                        """
                        {"Fault":{"Error":[{"Message":"One","code":"2050"},{"Message":"Two","code":"2060"}],
                        "type":"ValidationFault"}}
                        """);

        assertThat(fault.words()).endsWith(": One; Two (QuickBooks code 2050)");
    }

    @Test
    void aFaultInsideASuccessfulAnswerIsAFault() {
        var fault =
                fault(
                        200,
                        """
                        {"Fault":{"Error":[{"Message":"Invalid Company Status",
                        "Detail":"Subscription period has ended","code":"6190"}],"type":"ValidationFault"}}
                        """);

        assertThat(fault).isInstanceOf(CompanyClosed.class);
        assertThat(fault.words()).contains("Subscription period has ended");
    }

    @Test
    void theGatewaysLowerCaseFaultIsRead() {
        var fault =
                fault(
                        401,
                        """
                        {"warnings":null,"intuitObject":null,"fault":{"error":[{"message":
                        "message=AuthenticationFailed; errorCode=003200; statusCode=401",
                        "detail":"Token expired: AB01","code":"3200","element":null}],
                        "type":"AUTHENTICATION"},"report":null,"batchItemResponse":[],
                        "time":1601357857300}
                        """);

        assertThat(fault)
                .isInstanceOfSatisfying(
                        AuthorisationLost.class,
                        lost -> assertThat(lost.mayHealByRefresh()).isTrue());
    }

    @Test
    void anXmlThrottleFaultIsReadThoughJsonWasAskedFor() {
        var fault =
                fault(
                        429,
                        """
                        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                        <IntuitResponse time="2020-01-01T00:00:00.000-08:00"
                            xmlns="http://schema.intuit.com/finance/v3"><Fault type="SERVICE">
                        <Error code="3001"><Message>message=ThrottleExceeded; errorCode=003001;
                        statusCode=429</Message><Detail>The request limit was reached.</Detail></Error>
                        </Fault></IntuitResponse>
                        """);

        assertThat(fault)
                .isInstanceOfSatisfying(
                        Throttled.class,
                        throttled ->
                                assertThat(throttled.pause()).isEqualTo(Duration.ofSeconds(60)));
        assertThat(fault.words()).contains("The request limit was reached.");
    }

    /** It came with 403 before it came with 429 (facts 2.5). */
    @Test
    void aThrottleIsKnownByItsCodeWhateverItsStatus() {
        var fault =
                fault(
                        403,
                        """
                        {"Fault":{"Error":[{"Message":"message=ThrottleExceeded; errorCode=003001",
                        "Detail":"The request limit was reached.","code":"3001"}],"type":"SERVICE"}}
                        """);

        assertThat(fault).isInstanceOf(Throttled.class);
    }

    @Test
    void xmlIsReadWithoutFetchingWhatItNames() {
        var fault =
                fault(
                        400,
                        """
                        <!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                        <r><Error code="1"><Message>&e;</Message></Error></r>
                        """);

        assertThat(fault.words()).doesNotContain("root");
    }

    @Test
    void aLostAdministratorCannotBeHealedByARefresh() {
        var fault =
                fault(
                        401,
                        """
                        {"Fault":{"Error":[{"Message":"AuthorizationFailure","code":"120"}]}}
                        """);

        assertThat(fault)
                .isInstanceOfSatisfying(
                        AuthorisationLost.class,
                        lost -> assertThat(lost.mayHealByRefresh()).isFalse());
    }

    @Test
    void aTokenForAnotherCompanyCannotBeHealedByARefresh() {
        var fault =
                fault(
                        403,
                        """
                        {"fault":{"error":[{"message":"message=AuthorizationFailed; errorCode=003100;
                         statusCode=403","code":"3100"}],"type":"SERVICE"}}
                        """
                                .replace("\n", ""));

        assertThat(fault)
                .isInstanceOfSatisfying(
                        AuthorisationLost.class,
                        lost -> assertThat(lost.mayHealByRefresh()).isFalse());
    }

    @Test
    void aStaleObjectAndAClosedPeriodShareACodeButNotTheirNextStep() {
        var stale =
                fault(
                        400,
                        """
                        {"Fault":{"Error":[{"Message":"Stale Object Error",
                        "Detail":"You and Ann were working on this at the same time.","code":"5010"}]}}
                        """);
        var closed =
                fault(
                        400,
                        """
                        {"Fault":{"Error":[{"Message":"Account Period Closed","code":"5010"}]}}
                        """);

        assertThat(((Refused) stale).rule()).isEqualTo(Rule.STALE_VERSION);
        assertThat(((Refused) closed).rule()).isEqualTo(Rule.PERIOD_CLOSED);
        assertThat(((Refused) closed).code()).isEqualTo("5010");
        assertThat(closed.nextStep()).startsWith("reopen the period");
    }

    @Test
    void aStaleObjectStaysOneWhateverItsAuthorsAreCalled() {
        var fault =
                fault(
                        400,
                        """
                        {"Fault":{"Error":[{"Message":"Stale Object Error",
                        "Detail":"You and Closed Shop were working on this.","code":"5010"}]}}
                        """);

        assertThat(((Refused) fault).rule()).isEqualTo(Rule.STALE_VERSION);
    }

    @Test
    void aMonthlyCapIsNoThrottleOfAMinute() {
        var fault =
                fault(
                        429,
                        """
                        {"Fault":{"Error":[{"Message":"Monthly API quota exceeded","code":"3001"}],
                        "type":"SERVICE"}}
                        """);

        assertThat(fault).isInstanceOf(AllowanceSpent.class);
        assertThat(fault.turn()).isEqualTo(Turn.OPERATOR);
    }

    @Test
    void aDaysEmailsAreAQuotaOfTheirOwnAndRepeatNoAddress() {
        var fault =
                fault(
                        429,
                        """
                        {"Fault":{"Error":[{"Message":"Daily email limit reached",
                        "Detail":"ap@acme.example was not sent","code":"3001"}],"type":"SERVICE"}}
                        """);

        assertThat(fault).isInstanceOf(MailQuotaSpent.class);
        assertThat(fault.turn()).isEqualTo(Turn.NOBODY);
        assertThat(fault.words()).doesNotContain("@");
        assertThat(
                        fault(
                                400,
                                """
                                {"Fault":{"Error":[{"Message":"Email address exceeds the limit",
                                "code":"2050"}],"type":"ValidationFault"}}
                                """))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aPageThatForbidsDoesNotEndTheAuthorisation() {
        assertThat(fault(403, "<html><body>Forbidden</body></html>"))
                .isInstanceOf(CompanyClosed.class);
    }

    @Test
    void aMissingFeatureDoesNotEndTheAuthorisationWhateverItsStatus() {
        var fault =
                fault(
                        403,
                        """
                        {"Fault":{"Error":[{"Message":"Feature Not Supported","code":"5030"}]}}
                        """);

        assertThat(fault)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.turn()).isEqualTo(Turn.ADMINISTRATOR));
    }

    @Test
    void ofEndlessWordsPeopleReadTheBeginning() {
        assertThat(fault(400, "x".repeat(100_000)).words().length()).isLessThan(1_100);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void aServersErrorPageLeavesTheOutcomeOpen(int status) {
        assertThat(fault(status, "<html><head><title>Bad Gateway</title></head><br></html>"))
                .isEqualTo(new OutcomeUnknown("QuickBooks sent a page with HTTP status " + status));
    }

    @Test
    void anApplicationErrorLeavesTheOutcomeOpen() {
        assertThat(
                        fault(
                                500,
                                "{\"Fault\":{\"Error\":[{\"Message\":\"An application error"
                                    + " occurred\",\"code\":\"10000\"}],\"type\":\"SystemFault\"}}"))
                .isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void anUnavailableServerDidNothing() {
        assertThat(fault(503, "")).isInstanceOf(NotDelivered.class);
    }

    @Test
    void aThrottleWithoutWordsIsAThrottle() {
        assertThat(fault(429, "")).isInstanceOf(Throttled.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html></html>", "{\"Invoice\":{\"Id\":\"1\",\"Tot", "hello"})
    void aSuccessfulAnswerThatCannotBeReadLeavesTheOutcomeOpen(String body) {
        assertThat(fault(200, body)).isInstanceOf(OutcomeUnknown.class);
    }

    private static JsonNode good(QboAnswer<JsonNode> answer) {
        return switch (answer) {
            case Good<JsonNode>(var body) -> body;
            case Failed<JsonNode>(var fault) -> throw new AssertionError(fault.words());
        };
    }

    private static QboFault fault(int status, String body) {
        return switch (decoder(status).decode(bytes(body))) {
            case Good<JsonNode>(var good) -> throw new AssertionError(good.toString());
            case Failed<JsonNode>(var fault) -> fault;
        };
    }

    private static AnswerDecoder decoder(int status) {
        return new AnswerDecoder(status, FaultCatalogue.THROTTLE_PAUSE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
