package io.tieout.graphql.printing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.application.printing.InvoicePrinter;
import io.tieout.application.printing.InvoicePrinter.Answer;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.CallerSource;
import io.tieout.graphql.Session;
import io.tieout.graphql.schema.GlobalId;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out invoices as PDF files, to whoever may see the invoice; the token names the tenant. */
@RestController
public final class InvoicePdfController {

    /** by then the accounting system may answer again; ours to choose */
    private static final String RETRY_AFTER_SECONDS = "30";

    private final InvoicePrinter printer;
    private final CallerSource callers;

    public InvoicePdfController(InvoicePrinter printer, CallerSource callers) {
        this.printer = printer;
        this.callers = callers;
    }

    @GetMapping("/invoices/{id}/pdf")
    ResponseEntity<?> pdf(@PathVariable("id") String id) {
        return callers.current()
                .map(Session::caller)
                .filter(caller -> Permissions.allows(caller, "invoice"))
                .<ResponseEntity<?>>map(caller -> answer(print(id, caller)))
                .orElseGet(() -> refused(HttpStatus.FORBIDDEN, "FORBIDDEN", "not for this role"));
    }

    private Answer print(String id, Caller caller) {
        return GlobalId.invoice(id)
                .map(invoice -> printer.print(Viewer.of(caller), invoice))
                .orElseGet(Answer.NoSuchInvoice::new);
    }

    private static ResponseEntity<?> answer(Answer answer) {
        return switch (answer) {
            case Answer.Printed(var number, var pdf) -> file(number, pdf);
            case Answer.NoSuchInvoice() ->
                    refused(
                            HttpStatus.NOT_FOUND,
                            "INVOICE_NOT_FOUND",
                            "there is no such invoice; check the id");
            case Answer.NotLanded(var status) ->
                    refused(
                            HttpStatus.CONFLICT,
                            "NOT_LANDED",
                            "cannot print an invoice that is "
                                    + status
                                    + "; it does not stand in the books");
            case Answer.Unavailable(var reason) ->
                    refused(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "CONNECTION_DOWN",
                            "the accounting system did not print it: "
                                    + reason
                                    + "; ask again in "
                                    + RETRY_AFTER_SECONDS
                                    + " seconds");
        };
    }

    private static ResponseEntity<byte[]> file(String number, byte[] pdf) {
        var name =
                ContentDisposition.inline().filename("invoice-" + number + ".pdf", UTF_8).build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                // It is one person's; no proxy on the way keeps it.
                .cacheControl(CacheControl.noStore())
                .body(pdf);
    }

    private static ResponseEntity<Map<String, String>> refused(
            HttpStatus status, String code, String message) {
        var answer = ResponseEntity.status(status).contentType(MediaType.APPLICATION_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(Map.of("code", code, "message", message));
    }
}
