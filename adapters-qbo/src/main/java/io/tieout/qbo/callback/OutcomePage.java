package io.tieout.qbo.callback;

import java.net.URI;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * A plain page without script. Nothing the browser sent stands in it.
 *
 * @param wayBack where people go on; set by the operator, never by a request
 */
record OutcomePage(Optional<URI> wayBack) {

    String html(Outcome outcome) {
        return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Tieout: %1$s</title></head>
        <body style="font-family: sans-serif; max-width: 40em; margin: 4em auto">
        <h1>%1$s</h1>
        <p>%2$s</p>
        %3$s</body>
        </html>
        """
                .formatted(
                        HtmlUtils.htmlEscape(outcome.title()),
                        HtmlUtils.htmlEscape(outcome.words()),
                        wayBack.map(OutcomePage::link).orElse(""));
    }

    private static String link(URI wayBack) {
        return "<p><a href=\"" + HtmlUtils.htmlEscape(wayBack.toString()) + "\">Go on</a></p>\n";
    }
}
