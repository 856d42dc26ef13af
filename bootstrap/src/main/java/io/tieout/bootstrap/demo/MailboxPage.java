package io.tieout.bootstrap.demo;

import io.tieout.notify.letter.FolderMailbox;
import io.tieout.notify.letter.FolderMailbox.Entry;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** What a demo wrote to its customers, as they would read it. */
@RestController
public final class MailboxPage {

    /** A mail is shown like in a mail program: it runs nothing and sends nothing. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src https:; sandbox";

    private static final MediaType PAGE = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final FolderMailbox mailbox;

    public MailboxPage(FolderMailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** the mails, newest first */
    @GetMapping("/demo/mailbox")
    ResponseEntity<String> list() throws IOException {
        String rows =
                mailbox.entries().stream().map(MailboxPage::row).collect(Collectors.joining("\n"));
        return ResponseEntity.ok()
                .contentType(PAGE)
                .body(
                        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>"
                                + "Mailbox</title></head><body><h1>Mailbox of the demo</h1>"
                                + (rows.isEmpty() ? "<p>Nothing was sent yet.</p>" : "")
                                + "<table>"
                                + rows
                                + "</table></body></html>");
    }

    /** one of them */
    @GetMapping("/demo/mailbox/{name}")
    ResponseEntity<String> mail(@PathVariable String name) throws IOException {
        return mailbox.page(name)
                .map(page ->
                        ResponseEntity.ok()
                                .contentType(PAGE)
                                .header("Content-Security-Policy", MAIL_POLICY)
                                .body(page))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String row(Entry mail) {
        return "<tr><td>"
                + mail.at()
                + "</td><td>"
                + HtmlUtils.htmlEscape(mail.to())
                + "</td><td><a href=\"/demo/mailbox/"
                + HtmlUtils.htmlEscape(mail.name())
                + "\">"
                + HtmlUtils.htmlEscape(mail.subject())
                + "</a></td><td>"
                + HtmlUtils.htmlEscape(String.join(", ", mail.files()))
                + "</td></tr>";
    }
}
