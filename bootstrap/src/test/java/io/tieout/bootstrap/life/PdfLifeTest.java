package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Invoices as files, printed by the accounting system when somebody wants one. */
final class PdfLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void whoeverMaySeeAnInvoiceGetsItAsAFilePrintedOnce() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        HttpResponse<String> first = get(url(invoice), Role.AUDITOR);
        HttpResponse<String> second = get(url(invoice), Role.PLATFORM);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).startsWith("%PDF-").contains(invoice.number());
        assertThat(first.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(first.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("inline")
                .contains(invoice.number());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(prints()).isEqualTo(1);
    }

    @Test
    void aPaymentMakesTheOldPrintUseless() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        get(url(invoice), Role.AUDITOR);

        tenant.isPaid(invoice, "50");

        assertThat(get(url(invoice), Role.AUDITOR).body()).contains("Balance 70");
    }

    @Test
    void whatIsNotInTheBooksOrNotOnesOwnIsNotPrinted() {
        AnInvoice waiting = AnInvoice.submitted(tenant);
        AnInvoice landed = AnInvoice.pushed(tenant);
        AnInvoice ofOthers = AnInvoice.pushed(TestTenant.made());

        assertThat(get("/invoices/" + waiting.id() + "/pdf", Role.AUDITOR).statusCode())
                .isEqualTo(409);
        assertThat(get(url(ofOthers), Role.AUDITOR).statusCode()).isEqualTo(404);
        assertThat(get("/invoices/nonsense/pdf", Role.AUDITOR).statusCode()).isEqualTo(404);
        assertThat(Http.send(Http.get(RunningHouse.baseUri().resolve(url(landed)))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void withoutAConnectionItIsAskedForLater() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        AnInvoice.send(
                tenant,
                Role.ADMIN,
                "disconnectAccounting",
                "DisconnectAccountingInput",
                "connection { status }",
                Map.of("reason", "for a while"));

        HttpResponse<String> refused = get(url(invoice), Role.AUDITOR);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).isPresent();
        assertThat(Http.json(refused).path("code").asString()).isEqualTo("CONNECTION_DOWN");
    }

    private String url(AnInvoice invoice) {
        return invoice.tenant()
                .ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { pdfUrl } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/pdfUrl")
                .asString();
    }

    private HttpResponse<String> get(String path, Role role) {
        return Http.send(
                Http.withToken(Http.get(RunningHouse.baseUri().resolve(path)), tenant.token(role)));
    }

    private int prints() {
        return tenant.ask(
                        Role.ADMIN,
                        "{ accountingOperations(kind: [PRINT_INVOICE], state: [DONE]) { edges {"
                                + " node { id } } } }",
                        Map.of())
                .at("/accountingOperations/edges")
                .size();
    }
}
