package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.twin.storage.CorruptFile;
import io.tieout.twin.storage.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestartTest {

    @TempDir Path data = Path.of("");

    private String booksBefore = "";
    private String token = "";
    private String refreshToken = "";
    private String invoice = "";

    @BeforeEach
    void aTwinThatRanBefore() {
        try (Sandbox qbo = new Sandbox(kept())) {
            qbo.app("");
            qbo.realm(Sandbox.REALM, Sandbox.STEPPED);
            qbo.connect(Sandbox.REALM);
            String customer = qbo.customer("Amy");
            invoice = qbo.invoice(customer, "100").path("Id").asString();
            qbo.payment(customer, "30", invoice, "30");
            qbo.post("/customer?requestid=once", "{\"DisplayName\":\"Once\"}");
            qbo.advance(90);
            booksBefore = books(qbo);
            token = qbo.accessToken();
            refreshToken = qbo.refreshToken();
        }
    }

    @Test
    void theBooksAreWhatTheyWere() {
        assertThat(books()).isEqualTo(booksBefore).contains("Amy");
        assertThat(books()).isEqualTo(booksBefore);
        try (Sandbox qbo = new Sandbox(kept())) {
            assertThat(read(qbo, "/invoice/" + invoice)).contains("\"Balance\":70.00");
            assertThat(qbo.admin("GET", "/idle", "").json().path("now").asString())
                    .isEqualTo("2013-01-01T20:01:30Z");
        }
    }

    @Test
    void tokensStillWork() {
        try (Sandbox qbo = new Sandbox(kept())) {
            assertThat(qbo.api(Sandbox.REALM, token, "GET", "/preferences", "").status())
                    .isEqualTo(200);
            assertThat(qbo.refresh(refreshToken).status()).isEqualTo(200);
        }
    }

    @Test
    void aRequestIdIsStillRemembered() {
        try (Sandbox qbo = new Sandbox(kept())) {
            Sandbox.Answer again =
                    qbo.api(
                            Sandbox.REALM,
                            token,
                            "POST",
                            "/customer?requestid=once",
                            "{\"DisplayName\":\"Once\"}");

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.entity().path("MetaData").path("CreateTime").asString())
                    .isEqualTo("2013-01-01T12:00:00-08:00");
        }
    }

    @Test
    void idsGoOnWhereTheyStopped() {
        try (Sandbox qbo = new Sandbox(kept())) {
            Sandbox.Answer made =
                    qbo.api(
                            Sandbox.REALM,
                            token,
                            "POST",
                            "/customer",
                            "{\"DisplayName\":\"Next\"}");

            assertThat(made.entity().path("Id").asString()).isEqualTo("3");
        }
    }

    @Test
    void eventsThatNobodyTookAreDeliveredLater() {
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            catcher.answerWith(500);
            try (Sandbox qbo = new Sandbox(kept())) {
                qbo.app(catcher.url());
                qbo.admin("POST", "/entities/Customer", "{\"DisplayName\":\"Late\"}");
                await().until(() -> catcher.deliveries().size() == 1);
            }
            catcher.answerWith(200);
            try (Sandbox qbo = new Sandbox(kept())) {
                await().until(() -> catcher.deliveries().size() == 2);
                await().until(() -> pending(qbo) == 0);
            }
            try (Sandbox qbo = new Sandbox(kept())) {
                assertThat(pending(qbo)).isZero();
            }
            assertThat(catcher.deliveries().get(1).body())
                    .isEqualTo(catcher.deliveries().get(0).body());
        }
    }

    @Test
    void aLastLineThatWasCutOffIsForgotten() throws IOException {
        Files.writeString(file(), "12345678 {\"delta\":{\"rows\":[{", StandardOpenOption.APPEND);

        assertThat(books()).isEqualTo(booksBefore);
    }

    @Test
    void damageAnywhereElseIsToldInOneSentence() throws IOException {
        String text = Files.readString(file());
        Files.writeString(file(), text.replace("Amy", "Bob"));

        assertThatThrownBy(() -> Twin.start(kept()))
                .isInstanceOf(CorruptFile.class)
                .hasMessageContaining("damaged at line")
                .hasMessageContaining(file().getFileName().toString());
    }

    @Test
    void twoTwinsNeverShareAFolder() {
        try (Sandbox first = new Sandbox(kept())) {
            assertThat(first.send("GET", "/twin/health", "").status()).isEqualTo(200);
            assertThatThrownBy(() -> Twin.start(kept()))
                    .isInstanceOf(FolderLock.FolderInUse.class)
                    .hasMessageContaining(data.toString());
        }
    }

    @Test
    void aPortThatIsTakenIsToldAndTheFolderIsFreeAgain() {
        try (Twin first = Twin.start(TwinOptions.inMemory())) {
            int port = first.baseUri().getPort();

            assertThatThrownBy(() -> Twin.start(kept().withPort(port)))
                    .isInstanceOf(Twin.PortTaken.class)
                    .hasMessage("port " + port + " of 127.0.0.1 is taken");
        }
        assertThat(books()).contains("Amy");
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        assertThat(run(7)).isEqualTo(run(7)).isNotEqualTo(run(8));
    }

    private static String run(long seed) {
        try (Sandbox qbo = new Sandbox(TwinOptions.inMemory().withSeed(seed))) {
            qbo.app("");
            qbo.realm(Sandbox.REALM, Sandbox.STEPPED);
            qbo.connect(Sandbox.REALM);
            return qbo.accessToken() + qbo.post("/customer", "{\"DisplayName\":\"Amy\"}").text();
        }
    }

    private String books() {
        try (Sandbox qbo = new Sandbox(kept())) {
            return books(qbo);
        }
    }

    private static String books(Sandbox qbo) {
        return Stream.of("Customer", "Invoice", "Payment", "Preferences", "Account")
                .map(kind -> qbo.admin("GET", "/entities/" + kind, "").text())
                .collect(Collectors.joining());
    }

    private String read(Sandbox qbo, String path) {
        return qbo.api(Sandbox.REALM, token, "GET", path, "").text();
    }

    private static int pending(Sandbox qbo) {
        return qbo.admin("GET", "/idle", "").json().path("pendingEvents").asInt();
    }

    private TwinOptions kept() {
        return TwinOptions.inMemory().withData(data);
    }

    private Path file() {
        return data.resolve("realm-" + Sandbox.REALM + ".jsonl");
    }
}
