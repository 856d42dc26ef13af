package io.tieout.graphql.closing;

import io.tieout.application.closing.ClosingViews.KeptPack;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.HtmlUtils;

/** A close pack for people: the same lines under their headings, and how to verify them. */
final class ClosePackPage {

    private static final String HEAD = "head";

    private ClosePackPage() {}

    /** the lines by the heading that they stand under */
    static Map<String, List<String>> sections(KeptPack kept) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = HEAD;
        for (String line : kept.pack().document().lines().toList()) {
            if (line.endsWith(":")) {
                heading = line.substring(0, line.length() - 1);
                sections.putIfAbsent(heading, new ArrayList<>());
            } else {
                sections.computeIfAbsent(heading, _ -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    static String of(KeptPack kept) {
        StringBuilder page = new StringBuilder(2_000);
        page.append("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Close pack ")
                .append(kept.pack().month())
                .append("</title><h1>Close pack ")
                .append(kept.pack().month())
                .append("</h1>\n");
        sections(kept).forEach((heading, lines) -> section(page, heading, lines));
        return page.append("<h2>proof</h2>\n<p>SHA-256 of the text <code>")
                .append(kept.pack().hash())
                .append("</code>; signed in the event that closed the month <code>")
                .append(kept.signedHash())
                .append(kept.isAsSigned() ? "</code>: the same.</p>" : "</code>: NOT the same.</p>")
                .append("</html>\n")
                .toString();
    }

    private static void section(StringBuilder page, String heading, List<String> lines) {
        if (!heading.equals(HEAD)) {
            page.append("<h2>").append(HtmlUtils.htmlEscape(heading)).append("</h2>\n");
        }
        page.append("<ul>\n");
        lines.forEach(
                line -> page.append("<li>").append(HtmlUtils.htmlEscape(line)).append("</li>\n"));
        page.append("</ul>\n");
    }
}
