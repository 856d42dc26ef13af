package io.tieout.bootstrap.life;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.bootstrap.settings.MetricsSettings;
import io.tieout.bootstrap.watch.VitalsWatch;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;

/** What machines that watch are told, and who is told nothing. */
final class MetricsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/prometheus", "/actuator/health/accountingConnection"})
    void strangersAndAdministratorsOfATenantReadNone(String path) {
        String administrator = TestTenant.made().token(Role.ADMIN);

        assertThat(Http.send(Http.get(at(path))).statusCode()).isEqualTo(401);
        assertThat(Http.send(Http.withToken(Http.get(at(path)), administrator)).statusCode())
                .isEqualTo(401);
        assertThat(Http.send(Http.withToken(Http.get(at(path)), token() + "x")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theOperatorsTokenOpensNothingElse() {
        HttpRequest.Builder question =
                Http.post(at("/graphql"), Map.of("query", "{ viewer { actor } }"));

        assertThat(Http.send(Http.withToken(question, token())).statusCode()).isEqualTo(401);
    }

    @Test
    void everyTenantsConnectionIsThereByItsIdOnly() {
        TestTenant tenant = TestTenant.made();
        RunningHouse.part(VitalsWatch.class).round();

        String metrics = scrape().body();

        assertThat(metrics)
                .contains("tieout_connection_connected{tenant=\"" + tenant.id() + "\"} 1")
                .contains("tieout_connection_token_access_left_seconds{tenant=")
                .contains("tieout_master_key_wrapped{master_key=\"demo\"}")
                .doesNotContain(token());
    }

    @Test
    void aScrapeCostsTheDatabaseNothing() {
        TestTenant.made();

        RunningHouse.statements().reset();
        scrape();

        assertThat(RunningHouse.sentForAnswers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"liveness, livenessState", "readiness, readinessState"})
    void probesAskThisNodeAndNoConnection(String probe, String itself) {
        HealthEndpointGroup asked =
                requireNonNull(RunningHouse.part(HealthEndpointGroups.class).get(probe));

        assertThat(asked.isMember(itself)).isTrue();
        assertThat(asked.isMember("accountingConnection")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health/liveness", "/actuator/health/readiness"})
    void anybodyMayProbe(String probe) {
        HttpResponse<String> answer = Http.send(Http.get(at(probe)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.json(answer).at("/status").asString()).isEqualTo("UP");
        assertThat(answer.body()).doesNotContain("components");
    }

    @Test
    void theOperatorSeesHowTheConnectionsFare() {
        TestTenant.made();
        RunningHouse.part(VitalsWatch.class).round();

        HttpResponse<String> answer =
                Http.send(
                        Http.withToken(
                                Http.get(at("/actuator/health/accountingConnection")), token()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.json(answer).at("/details/connections").asInt()).isPositive();
    }

    private static HttpResponse<String> scrape() {
        HttpResponse<String> answer =
                Http.send(Http.withToken(Http.get(at("/actuator/prometheus")), token()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static String token() {
        return RunningHouse.part(MetricsSettings.class).token();
    }

    private static URI at(String path) {
        return RunningHouse.baseUri().resolve(path);
    }
}
