package io.tieout.graphql.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.access.Permissions;
import io.tieout.application.command.Caller;
import io.tieout.application.seal.ExportText;
import io.tieout.application.seal.LedgerExport;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.CallerSource;
import io.tieout.graphql.Session;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out a tenant's whole history to whoever may verify it, line by line as it is read: a file
 * that was cut off lacks its last line, and the verifier says so.
 */
@RestController
public final class LedgerExportController {

    static final String PATH = "/ledger/export";

    private final LedgerExport export;
    private final CallerSource callers;

    public LedgerExportController(LedgerExport export, CallerSource callers) {
        this.export = export;
        this.callers = callers;
    }

    @GetMapping(PATH)
    void export(HttpServletResponse answer) throws IOException {
        Optional<Caller> allowed =
                callers.current()
                        .map(Session::caller)
                        .filter(caller -> Permissions.allows(caller, "verifyLedger"));
        answer.setHeader("Cache-Control", "no-store");
        if (allowed.isEmpty()) {
            answer.setStatus(HttpServletResponse.SC_FORBIDDEN);
            answer.setContentType("application/json");
            answer.getOutputStream()
                    .write(
                            "{\"code\":\"FORBIDDEN\",\"message\":\"not for this role\"}"
                                    .getBytes(UTF_8));
            return;
        }
        answer.setContentType("text/plain;charset=US-ASCII");
        answer.setHeader("Content-Disposition", "attachment; filename=\"ledger.export\"");
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(answer.getOutputStream(), UTF_8))) {
            export.write(Viewer.of(allowed.orElseThrow()), line -> put(out, ExportText.of(line)));
        }
    }

    private static void put(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("nobody takes the export any more", e);
        }
    }
}
