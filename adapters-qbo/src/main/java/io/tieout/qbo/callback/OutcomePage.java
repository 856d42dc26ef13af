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

    /** it needs its own style and nothing else, and no other page may frame it */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    String html(Outcome outcome) {
        return """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%1$s - Tieout</title>
        <style>
        body { font: 17px/1.5 system-ui, sans-serif; color: #1d2733; background: #f4f6f8; margin: 0 }
        main { max-width: 34em; margin: 12vh auto; padding: 2em 2.5em; background: #fff;
               border: 1px solid #d9dfe5; border-radius: 8px }
        header { color: #5a6b7b; font-size: 14px }
        h1 { font-size: 26px; margin: 0.3em 0 }
        a { display: inline-block; padding: 0.5em 1.2em; border-radius: 6px;
            color: #fff; background: #1f5fa8; text-decoration: none }
        </style>
        </head>
        <body>
        <main>
        <header>Tieout and QuickBooks</header>
        <h1>%1$s</h1>
        <p>%2$s</p>
        %3$s</main>
        </body>
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
