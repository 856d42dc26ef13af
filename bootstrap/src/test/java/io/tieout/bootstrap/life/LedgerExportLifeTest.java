package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.application.seal.Verdict;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.bootstrap.verify.Verification;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A history that an auditor takes home. */
final class LedgerExportLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @TempDir private Path folder;

    @Test
    void anAuditorVerifiesTheWholeHistoryFromAFileAlone() throws IOException {
        AnInvoice.pushed(tenant);
        Path file = folder.resolve("ledger.export");
        HttpResponse<String> answer = export(Role.AUDITOR);
        Files.writeString(file, answer.body());

        Verdict verdict = Verification.of(file, List.of(), Optional.empty()).verdict();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-disposition").orElse(""))
                .contains("ledger.export");
        assertThat(verdict.wrong()).isEmpty();
        assertThat(verdict.tenant()).hasToString(tenant.id());
        assertThat(verdict.sealed() + verdict.waiting()).isGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ACCOUNTANT", "APPROVER", "CUSTOMER", "PLATFORM"})
    void nobodyElseTakesIt(Role role) {
        HttpResponse<String> refused = export(role);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("FORBIDDEN");
    }

    @Test
    void nobodyTakesItWithoutAToken() {
        assertThat(
                        Http.send(Http.get(RunningHouse.baseUri().resolve("/ledger/export")))
                                .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> export(Role role) {
        return Http.send(
                Http.withToken(
                        Http.get(RunningHouse.baseUri().resolve("/ledger/export")),
                        tenant.token(role)));
    }
}
