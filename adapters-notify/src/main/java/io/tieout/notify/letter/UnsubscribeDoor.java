package io.tieout.notify.letter;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.message.MessageCommand.OptOut;
import io.tieout.application.message.Unsubscribing;
import io.tieout.application.message.Unsubscribing.Target;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Where customers end reminders: by one click of their mail program (RFC 8058), or on a page that
 * asks first, because robots follow links. The address is the only credential.
 */
@Controller
public final class UnsubscribeDoor {

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Unsubscribing links;
    private final Commands commands;

    public UnsubscribeDoor(Unsubscribing links, Commands commands) {
        this.links = links;
        this.commands = commands;
    }

    /** asks, and changes nothing */
    @GetMapping("/unsubscribe/{token}")
    public ResponseEntity<String> ask(@PathVariable String token) {
        return links.open(token)
                .map(_ ->
                        page(
                                HttpStatus.OK,
                                "No more reminders?",
                                "<p>You will get no more payment reminders by e-mail. What you owe"
                                        + " does not change.</p><form method=\"post\"><button>"
                                        + "Unsubscribe</button></form>"))
                .orElseGet(UnsubscribeDoor::unknown);
    }

    /** ends them; again, it changes nothing */
    @PostMapping("/unsubscribe/{token}")
    public ResponseEntity<String> end(@PathVariable String token) {
        return links.open(token).map(this::end).orElseGet(UnsubscribeDoor::unknown);
    }

    private ResponseEntity<String> end(Target target) {
        commands.send(
                new OptOut(target.account()),
                Caller.automation(target.tenant(), "unsubscribe-link"));
        return page(
                HttpStatus.OK,
                "Unsubscribed",
                "<p>You will get no more payment reminders by e-mail.</p>");
    }

    private static ResponseEntity<String> unknown() {
        return page(
                HttpStatus.NOT_FOUND,
                "Nothing to end here",
                "<p>This address is not one of ours. Copy the whole address from the message.</p>");
    }

    private static ResponseEntity<String> page(HttpStatus status, String title, String body) {
        return ResponseEntity.status(status)
                .contentType(PAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .body(
                        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                                + title
                                + "</title></head><body><h1>"
                                + title
                                + "</h1>"
                                + body
                                + "</body></html>");
    }
}
