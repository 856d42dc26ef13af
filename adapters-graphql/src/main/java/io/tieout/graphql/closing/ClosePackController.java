package io.tieout.graphql.closing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.application.access.Permissions;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.closing.ClosingViews.KeptPack;
import io.tieout.application.command.Caller;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.CallerSource;
import io.tieout.graphql.Session;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out close packs as files: the text that is signed, and the same for machines and people.
 */
@RestController
public final class ClosePackController {

    private final ClosingViews closings;
    private final CallerSource callers;

    public ClosePackController(ClosingViews closings, CallerSource callers) {
        this.closings = closings;
        this.callers = callers;
    }

    static String path(YearMonth month) {
        return "/closings/" + month + "/close-pack.txt";
    }

    /** byte for byte what was signed */
    @GetMapping("/closings/{month}/close-pack.txt")
    ResponseEntity<?> text(@PathVariable("month") String month) {
        return file(month, "txt", MediaType.TEXT_PLAIN, kept -> kept.pack().document());
    }

    @GetMapping("/closings/{month}/close-pack.html")
    ResponseEntity<?> page(@PathVariable("month") String month) {
        return file(month, "html", MediaType.TEXT_HTML, ClosePackPage::of);
    }

    @GetMapping("/closings/{month}/close-pack.json")
    ResponseEntity<?> json(@PathVariable("month") String month) {
        return answer(
                month,
                kept ->
                        ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .cacheControl(CacheControl.noStore())
                                .body(
                                        Map.of(
                                                "month", kept.pack().month().toString(),
                                                "hash", kept.pack().hash(),
                                                "signedHash", kept.signedHash(),
                                                "isAsSigned", kept.isAsSigned(),
                                                "document", kept.pack().document(),
                                                "sections", ClosePackPage.sections(kept))));
    }

    private ResponseEntity<?> file(
            String month, String ending, MediaType type, Function<KeptPack, String> content) {
        var name =
                ContentDisposition.attachment()
                        .filename("close-pack-" + month + "." + ending, UTF_8)
                        .build();
        return answer(
                month,
                kept ->
                        ResponseEntity.ok()
                                .contentType(new MediaType(type, UTF_8))
                                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                                .cacheControl(CacheControl.noStore())
                                .body(content.apply(kept).getBytes(UTF_8)));
    }

    private ResponseEntity<?> answer(String month, Function<KeptPack, ResponseEntity<?>> shown) {
        Optional<Caller> allowed =
                callers.current()
                        .map(Session::caller)
                        .filter(caller -> Permissions.allows(caller, "closePack"));
        if (allowed.isEmpty()) {
            return refused(HttpStatus.FORBIDDEN, "FORBIDDEN", "not for this role");
        }
        return parsed(month)
                .flatMap(which -> closings.pack(Viewer.of(allowed.orElseThrow()), which))
                .<ResponseEntity<?>>map(shown)
                .orElseGet(() ->
                        refused(
                                HttpStatus.NOT_FOUND,
                                "CLOSE_PACK_NOT_FOUND",
                                "no month was closed with a pack under this name; write the month"
                                        + " as 2026-03"));
    }

    private static Optional<YearMonth> parsed(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<?> refused(HttpStatus status, String code, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", code, "message", message));
    }
}
