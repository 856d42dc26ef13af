package io.tieout.qbo.callback;

import static java.util.Objects.requireNonNullElse;

import io.tieout.application.connection.ConnectionAttempts;
import io.tieout.application.connection.OneTimeSecret;
import io.tieout.application.connection.OneTimeSecrets;
import io.tieout.qbo.oauth.CallbackAddress;
import io.tieout.qbo.oauth.QboConnector;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sends an administrator's browser to Intuit and takes it back. The link marks the browser with a
 * cookie; only a browser that brings both the mark and Intuit's answer is believed. Every address
 * that carries a secret answers with a redirect to one that carries none.
 */
@Controller
public final class CallbackController {

    /** a mark for one attempt; scripts cannot read it, and other sites cannot have it sent */
    static final String MARK = "tieout_connect";

    private final ConnectionAttempts attempts;
    private final OneTimeSecrets secrets;
    private final QboConnector connector;
    private final CallbackAddress address;
    private final Homecoming homecoming;
    private final OutcomePage page;

    /**
     * @param wayBack where people go on after the last page
     */
    public CallbackController(
            ConnectionAttempts attempts,
            OneTimeSecrets secrets,
            QboConnector connector,
            CallbackAddress address,
            Homecoming homecoming,
            Optional<URI> wayBack) {
        this.attempts = attempts;
        this.secrets = secrets;
        this.connector = connector;
        this.address = address;
        this.homecoming = homecoming;
        this.page = new OutcomePage(wayBack);
    }

    /** the link of an attempt: works once, and sends the browser on to Intuit */
    @GetMapping("/accounting/connect")
    public ResponseEntity<Void> connect(
            @RequestParam(name = "ticket", required = false) @Nullable String ticket) {
        var state = secrets.next();
        var browser = secrets.next();
        return Optional.ofNullable(ticket)
                .filter(OneTimeSecret::mayBe)
                .flatMap(known -> attempts.open(new OneTimeSecret(known), state, browser))
                .map(_ ->
                        redirect(
                                connector.consentPage(state),
                                mark(browser.text(), ConnectionAttempts.LIFE)))
                .orElseGet(() -> show(Outcome.UNKNOWN));
    }

    /** where Intuit sends the browser back to */
    @GetMapping("/accounting/callback")
    public ResponseEntity<Void> comeBack(
            HttpServletRequest request,
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "code", required = false) @Nullable String code,
            @RequestParam(name = "realmId", required = false) @Nullable String realmId,
            @RequestParam(name = "error", required = false) @Nullable String error,
            @CookieValue(name = MARK, required = false) @Nullable String mark) {
        var answer =
                new Homecoming.Answer(
                        requireNonNullElse(state, ""),
                        requireNonNullElse(code, ""),
                        requireNonNullElse(realmId, ""),
                        requireNonNullElse(error, ""));
        var browser =
                Optional.ofNullable(mark).filter(OneTimeSecret::mayBe).map(OneTimeSecret::new);
        return show(homecoming.of(answer, browser, request.getRemoteAddr()));
    }

    /** how it ended */
    @GetMapping("/accounting/outcome")
    public ResponseEntity<String> outcome(
            @RequestParam(name = "is", required = false) @Nullable String name) {
        return shown(Outcome.named(requireNonNullElse(name, "")));
    }

    /**
     * The app's "Disconnect URL" at Intuit: whoever disconnects in QuickBooks lands here. Anybody
     * can call it, so it proves and changes nothing; the next call or refresh does.
     */
    @GetMapping("/accounting/disconnected")
    public ResponseEntity<String> disconnected() {
        return shown(Outcome.DISCONNECTED);
    }

    /** The app's "Reconnect URL" at Intuit, which it must have since January 2026. */
    @GetMapping("/accounting/reconnect")
    public ResponseEntity<String> reconnect() {
        return shown(Outcome.RECONNECT);
    }

    private ResponseEntity<String> shown(Outcome outcome) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.TEXT_HTML)
                .header("Content-Security-Policy", OutcomePage.POLICY)
                .body(page.html(outcome));
    }

    private ResponseEntity<Void> show(Outcome outcome) {
        return redirect(
                address.beside("outcome?is=" + outcome.inAddress()), mark("", Duration.ZERO));
    }

    private static ResponseEntity<Void> redirect(URI to, ResponseCookie mark) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(to)
                .header(HttpHeaders.SET_COOKIE, mark.toString())
                // The address of this very request must not travel on in a Referer.
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private ResponseCookie mark(String value, Duration life) {
        return ResponseCookie.from(MARK, value)
                .httpOnly(true)
                // Lax: Intuit's redirect is a plain navigation, and nothing else needs it.
                .sameSite("Lax")
                .secure("https".equals(address.callback().getScheme()))
                .path(address.beside(".").getPath())
                .maxAge(life)
                .build();
    }
}
