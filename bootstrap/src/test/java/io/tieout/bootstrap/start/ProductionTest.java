package io.tieout.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.bootstrap.House;
import io.tieout.bootstrap.database.EmbeddedDatabase;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.folder.DataFolder;
import io.tieout.persistence.database.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house as an operator runs it: own database, own issuer, nothing of a demo. */
final class ProductionTest {

    private static final String TENANT = "00000000-0000-7000-8000-000000000001";

    @TempDir static Path temporary;
    private static DataFolder folder;
    private static EmbeddedDatabase database;
    private static TestIssuer issuer;
    private static House house;

    @BeforeAll
    static void start() throws IOException {
        folder = DataFolder.open(temporary.resolve("data"));
        database = EmbeddedDatabase.start(folder, RunningHouse.PROGRAMS);
        issuer = TestIssuer.started();
        house = House.start(settings(), _ -> {});
    }

    @AfterAll
    static void stop() {
        house.close();
        issuer.close();
        database.close();
        folder.close();
    }

    @Test
    void aTokenOfTheOperatorsIssuerOpensTheDoor() {
        var answer =
                Http.good(
                        Http.withToken(
                                Http.post(
                                        house.baseUri().resolve("/graphql"),
                                        Map.of("query", "{ viewer { tenantId actor roles } }")),
                                issuer.token(TENANT, "maria", "ACCOUNTANT")));

        assertThat(answer.at("/data/viewer/actor").asString()).isEqualTo("maria");
        assertThat(answer.at("/data/viewer/tenantId").asString()).isEqualTo(TENANT);
    }

    @Test
    void theSchemaIsNotTold() {
        var answer =
                Http.good(
                        Http.withToken(
                                Http.post(
                                        house.baseUri().resolve("/graphql"),
                                        Map.of("query", "{ __schema { types { name } } }")),
                                issuer.token(TENANT, "maria", "ADMIN")));

        assertThat(answer.path("errors").isEmpty()).isFalse();
        assertThat(answer.at("/data/__schema").isObject()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphiql",
                "/graphiql/page.js",
                "/webjars/react/18.3.1/umd/react.production.min.js",
                "/demo/personas",
                "/demo/clock"
            })
    void nothingOfADemoIsThere(String path) {
        var stranger = Http.send(Http.get(house.baseUri().resolve(path)));
        var administrator =
                Http.send(
                        Http.withToken(
                                Http.get(house.baseUri().resolve(path)),
                                issuer.token(TENANT, "maria", "ADMIN")));

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(administrator.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tieout.db.url",
                "tieout.db.owner-user",
                "tieout.db.owner-password",
                "tieout.db.app-user",
                "tieout.db.app-password",
                "tieout.db.tail-user",
                "tieout.db.tail-password",
                "tieout.crypto.master-keys",
                "tieout.qbo.client-id",
                "tieout.qbo.client-secret",
                "tieout.qbo.verifier-tokens",
                "tieout.qbo.redirect-uri",
                "tieout.oidc.issuer",
                "tieout.oidc.audience"
            })
    void withoutASettingItDoesNotStartAndSaysWhich(String name) {
        Map<String, Object> incomplete = settings();
        incomplete.put(name, "");

        assertThatThrownBy(() -> House.start(incomplete, _ -> {}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("The setting " + name + " is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tieout.example/accounting/callback",
                "https://tieout.example/somewhere",
                "https://tieout.example/accounting/callback?a=b",
                "/accounting/callback",
                "https://ti eout/accounting/callback"
            })
    void aCallbackThatIntuitWouldNotTakeIsRefusedAtTheStart(String address) {
        Map<String, Object> wrong = settings();
        wrong.put("tieout.qbo.redirect-uri", address);

        assertThatThrownBy(() -> House.start(wrong, _ -> {}))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("The setting tieout.qbo.redirect-uri must ")
                .hasMessageContaining(address);
    }

    private static Map<String, Object> settings() {
        DatabaseSettings present = database.settings();
        Map<String, Object> settings = new HashMap<>();
        settings.put("tieout.mode", "production");
        settings.put("server.port", 0);
        settings.put("tieout.db.url", present.url());
        settings.put("tieout.db.owner-user", present.owner().user());
        settings.put("tieout.db.owner-password", present.owner().password());
        settings.put("tieout.db.app-user", present.app().user());
        settings.put("tieout.db.app-password", present.app().password());
        settings.put("tieout.db.tail-user", present.tail().user());
        settings.put("tieout.db.tail-password", present.tail().password());
        settings.put("tieout.crypto.master-keys", "one:" + folder.secrets().key("master-key"));
        settings.put("tieout.qbo.client-id", "id");
        settings.put("tieout.qbo.client-secret", "secret");
        settings.put("tieout.qbo.verifier-tokens", "token");
        settings.put("tieout.qbo.redirect-uri", "https://tieout.example/accounting/callback");
        settings.put("tieout.oidc.issuer", issuer.uri());
        settings.put("tieout.oidc.audience", TestIssuer.AUDIENCE);
        settings.put("tieout.tenants[0].id", TENANT);
        settings.put("tieout.tenants[0].name", "Acme");
        settings.put("tieout.tenants[0].zone", "Europe/Vienna");
        return settings;
    }
}
