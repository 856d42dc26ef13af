package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each failure on purpose in the shape the facts sheet gives it, sections 2.4 and 2.5. */
final class TroubleKindsTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterEach
    void stop() {
        qbo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "html, 502, <html>",
        "empty, 200, ''",
        "http_500, 500, '{\"Fault\":{\"Error\":[{\"Message\":\"An application error'",
        "http_503, 503, ''",
        "http_504, 504, ''",
        "throttle_429, 429, '<?xml'",
        "throttle_429_json, 429, '{\"Fault\":{\"Error\":[{\"Message\":\"message=ThrottleExceeded'",
        "read_cap_429, 429, '{\"Fault\":{\"Error\":[{\"Message\":\"message=ThrottleExceeded'",
        "auth_401, 401, '{\"warnings\":null,\"intuitObject\":null,\"fault\":{\"error\"'",
        "auth_401_xml, 401, '<?xml'",
        "forbidden_403, 403, '{\"Fault\":{\"Error\":[{\"Message\":\"message=AuthorizationFailed'",
        "fault_in_200, 200, '{\"Fault\":{\"Error\":[{\"Message\":\"Invalid Company Status'",
        "code_120, 401, '{\"Fault\":{\"Error\":[{\"Message\":\"Authorization Failure'",
        "code_5010_closed, 400, '{\"Fault\":{\"Error\":[{\"Message\":\"Account Period Closed'",
        "code_6190, 400, '{\"Fault\":{\"Error\":[{\"Message\":\"Invalid Company Status'",
        "invalid_grant, 400, '{\"error\":\"invalid_grant\"}'"
    })
    void aFailureOnPurposeHasItsShape(String kind, int status, String beginning) {
        qbo.fault("{\"kind\":\"%s\",\"next\":1}".formatted(kind));

        Sandbox.Answer answer = qbo.get("/preferences");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.text()).startsWith(beginning);
        assertThat(answer.text().isEmpty()).isEqualTo(beginning.isEmpty());
        assertThat(qbo.get("/preferences").status()).isEqualTo(200);
    }

    /** Q18: an ended subscription has been seen to answer with status 200. */
    @Test
    void q18AnyFaultMayHideInAnAnswerOfStatus200() {
        qbo.fault("{\"kind\":\"code_6000\",\"status\":200,\"next\":1}");

        Sandbox.Answer answer = qbo.post("/customer", "{\"DisplayName\":\"Amy\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo("6000");
        JsonNode count = qbo.query("select count(*) from Customer").json().path("QueryResponse");
        assertThat(count.path("totalCount").asInt()).isZero();
    }

    @Test
    void anUnknownCodeIsRefusedByName() {
        Sandbox.Answer answer = qbo.fault("{\"kind\":\"code_42\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("unknown code '42'").contains("6190");
    }

    @Test
    void theJournalTellsTheFailureByItsName() {
        qbo.fault("{\"kind\":\"code_6190\",\"next\":1}");
        qbo.get("/preferences");

        JsonNode calls = qbo.send("GET", "/twin/journal?fault=code_6190", "").json().path("calls");

        assertThat(calls.size()).isEqualTo(1);
        assertThat(calls.path(0).path("path").asString()).endsWith("/preferences");
    }

    @Test
    void theJournalKeepsWhatWasWrittenButNoSecrets() {
        qbo.post("/customer?requestid=r1", "{\"DisplayName\":\"Amy\"}");
        qbo.refresh(qbo.refreshToken());

        JsonNode calls = qbo.send("GET", "/twin/journal", "").json().path("calls");
        JsonNode ours = qbo.send("GET", "/twin/journal?requestid=r1", "").json().path("calls");

        assertThat(ours.size()).isEqualTo(1);
        assertThat(ours.path(0).path("body").asString()).isEqualTo("{\"DisplayName\":\"Amy\"}");
        assertThat(calls.toString())
                .doesNotContain(qbo.refreshToken())
                .doesNotContain(Sandbox.SECRET);
    }
}
