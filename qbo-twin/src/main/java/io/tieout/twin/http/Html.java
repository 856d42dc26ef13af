package io.tieout.twin.http;

/** Pages for people: plain, without script, not to be framed. */
public final class Html {

    private Html() {}

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * A whole page.
     *
     * @param body already escaped
     */
    public static Reply.Answer page(int status, String title, String body) {
        String html =
                """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>%s</title><style>
                body{font-family:sans-serif;max-width:70em;margin:2em auto;padding:0 1em}
                table{border-collapse:collapse}
                td,th{border:1px solid #ccc;padding:.3em .6em;text-align:left}
                </style></head><body>%s</body></html>
                """
                        .formatted(escape(title), body);
        return Reply.text(status, "text/html;charset=utf-8", html)
                .with("X-Frame-Options", "DENY")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .with("Cache-Control", "no-store");
    }
}
