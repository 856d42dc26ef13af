package io.tieout.application.message;

import static java.util.stream.Collectors.joining;

import io.tieout.application.message.MessageFacts.Debt;
import io.tieout.domain.message.Letterhead;
import java.util.Map;
import java.util.stream.Stream;

/** A message as mail programs show it: a header in the tenant's colour, and plain type below. */
final class MailPage {

    private final Customs customs;
    private final Letterhead letterhead;
    private final MessageFacts facts;

    MailPage(Customs customs, Letterhead letterhead, MessageFacts facts) {
        this.customs = customs;
        this.letterhead = letterhead;
        this.facts = facts;
    }

    /**
     * text as paragraphs
     *
     * @param blocks what stands for what in the text; these alone are not escaped
     */
    String paragraphs(String text, Map<String, String> blocks) {
        String escaped =
                Stream.of(text.split("\\R{2,}"))
                        .map(String::strip)
                        .filter(paragraph -> !paragraph.isEmpty())
                        .map(paragraph ->
                                "<div style=\"margin:0 0 16px\">"
                                        + escaped(paragraph).replaceAll("\\R", "<br>\n")
                                        + "</div>\n")
                        .collect(joining());
        for (Map.Entry<String, String> block : blocks.entrySet()) {
            escaped = escaped.replace(block.getKey(), block.getValue());
        }
        return escaped;
    }

    /** the invoices, a row each */
    String table() {
        return facts.debts().stream()
                .map(this::row)
                .collect(
                        joining(
                                "\n",
                                "<table role=\"presentation\" style=\"width:100%;"
                                        + "border-collapse:collapse\">\n",
                                "\n</table>"));
    }

    private String row(Debt debt) {
        long days = debt.daysOverdue(facts.today());
        String cell = "<td style=\"padding:8px 0;border-bottom:1px solid #dddddd\">";
        return "<tr>"
                + cell
                + escaped(customs.invoice() + " " + Typesetter.oneLine(debt.number()))
                + "</td>"
                + cell
                + escaped(customs.due() + " " + customs.written(debt.dueOn()))
                + (days == 0 ? "" : "<br>" + escaped(customs.daysOverdue(days)))
                + "</td>"
                + cell.replace("padding", "text-align:right;padding")
                + escaped(customs.asked(debt.asked(), debt.open()))
                + "</td></tr>";
    }

    /** the way to pay; the address is one that was checked when the tenant named it */
    String button(String address) {
        return "<a href=\""
                + escaped(address)
                + "\" style=\"display:inline-block;padding:12px 24px;border-radius:4px;"
                + "color:#ffffff;text-decoration:none;background:"
                + letterhead.colour()
                + "\">"
                + escaped(customs.payNow())
                + "</a>";
    }

    /** everything together */
    String whole(String subject, String inner, String unsubscribe) {
        return """
        <!doctype html>
        <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
        <body style="margin:0;background:#f4f4f4;font-family:Arial,Helvetica,sans-serif;\
        font-size:16px;line-height:1.5;color:#222222">
        <div style="max-width:600px;margin:0 auto;background:#ffffff">
        <div style="padding:20px 24px;background:%s;color:#ffffff;font-size:20px">%s%s</div>
        <div style="padding:24px">
        %s</div>
        %s</div></body></html>
        """
                .formatted(
                        escaped(customs.tag()),
                        escaped(subject),
                        letterhead.colour(),
                        logo(),
                        escaped(facts.sender()),
                        inner,
                        footer(unsubscribe));
    }

    private String logo() {
        return letterhead.logoUrl().isEmpty()
                ? ""
                : "<img src=\""
                        + escaped(letterhead.logoUrl())
                        + "\" alt=\"\" height=\"32\""
                        + " style=\"vertical-align:middle;margin-right:12px\">";
    }

    private String footer(String unsubscribe) {
        return unsubscribe.isEmpty()
                ? ""
                : "<div style=\"padding:0 24px 24px;font-size:12px\"><a href=\""
                        + escaped(unsubscribe)
                        + "\" style=\"color:#666666\">"
                        + escaped(customs.unsubscribe())
                        + "</a></div>\n";
    }

    /** all that means something in a page or in one of its quoted values */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
