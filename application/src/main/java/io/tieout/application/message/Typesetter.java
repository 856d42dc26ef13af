package io.tieout.application.message;

import static java.util.stream.Collectors.joining;

import io.tieout.application.message.Letter.Rendered;
import io.tieout.application.message.MessageFacts.Debt;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.PayLink;
import io.tieout.domain.message.Placeholder;
import io.tieout.domain.message.Wording;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Sets a message in type: fills in what its wording leaves open, as text and as a page.
 *
 * <p>A template yields text only, and that text is escaped as a whole before it becomes a page. So
 * neither a template nor a customer's name can bring markup into one.
 */
public final class Typesetter {

    /** Stand for the table and the button until the text around them is escaped. */
    private static final String TABLE = "\uE000";

    private static final String BUTTON = "\uE001";

    private final TemplateLanguage templates;

    public Typesetter(TemplateLanguage templates) {
        this.templates = templates;
    }

    /**
     * sets it
     *
     * @param unsubscribe the address that ends such mail; empty for none
     */
    public Rendered set(
            Wording wording,
            Language language,
            Letterhead letterhead,
            MessageFacts facts,
            String unsubscribe) {
        Customs customs = new Customs(language);
        Map<String, String> values = values(customs, facts);
        String payLink = payLink(letterhead, facts);
        values.put(Placeholder.INVOICES.written(), facts.debts().isEmpty() ? "" : TABLE);
        values.put(Placeholder.PAY_LINK.written(), payLink.isEmpty() ? "" : BUTTON);
        String subject = oneLine(templates.fill(wording.subject(), values));
        String body = templates.fill(wording.body(), values).strip();
        String text =
                body.replace(TABLE, listed(customs, facts)).replace(BUTTON, payLink)
                        + (unsubscribe.isEmpty()
                                ? ""
                                : "\n\n-- \n" + customs.unsubscribe() + ": " + unsubscribe);
        MailPage page = new MailPage(customs, letterhead, facts);
        String inner =
                page.paragraphs(body, Map.of(TABLE, page.table(), BUTTON, page.button(payLink)));
        return new Rendered(subject, text + "\n", page.whole(subject, inner, unsubscribe));
    }

    private static Map<String, String> values(Customs customs, MessageFacts facts) {
        Map<Placeholder, String> open = new HashMap<>();
        open.put(Placeholder.CUSTOMER, facts.customer());
        open.put(Placeholder.REFERENCE, facts.reference());
        open.put(Placeholder.SENDER, facts.sender());
        open.put(Placeholder.TODAY, customs.written(facts.today()));
        open.put(Placeholder.AMOUNT_DUE, customs.written(facts.total()));
        open.put(
                Placeholder.OLDEST_DUE,
                facts.oldest().map(debt -> customs.written(debt.dueOn())).orElse(""));
        open.put(
                Placeholder.DAYS_OVERDUE,
                facts.oldest()
                        .map(debt ->
                                String.format(Locale.ROOT, "%d", debt.daysOverdue(facts.today())))
                        .orElse(""));
        open.put(Placeholder.DEADLINE, facts.deadline().map(customs::written).orElse(""));
        open.put(Placeholder.AMOUNT_PAID, facts.paid().map(customs::written).orElse(""));
        open.put(Placeholder.HOLD, facts.hold().map(customs::written).orElse(""));
        Map<String, String> values = new HashMap<>();
        open.forEach((placeholder, value) -> values.put(placeholder.written(), oneLine(value)));
        return values;
    }

    private static String payLink(Letterhead letterhead, MessageFacts facts) {
        return facts.oldest()
                .map(debt ->
                        PayLink.of(
                                letterhead.payLink(),
                                facts.reference(),
                                debt.number(),
                                facts.total()))
                .orElse("");
    }

    private static String listed(Customs customs, MessageFacts facts) {
        return facts.debts().stream()
                .map(debt -> line(customs, facts, debt))
                .collect(joining("\n"));
    }

    private static String line(Customs customs, MessageFacts facts, Debt debt) {
        long days = debt.daysOverdue(facts.today());
        return customs.invoice()
                + " "
                + oneLine(debt.number())
                + ", "
                + customs.due()
                + " "
                + customs.written(debt.dueOn())
                + (days == 0 ? "" : ", " + customs.daysOverdue(days))
                + ": "
                + customs.asked(debt.asked(), debt.open());
    }

    /** without what would break a header, hide text, or stand for a table or a button */
    static String oneLine(String value) {
        return value.replaceAll("[\\s\\p{Cntrl}]+", " ")
                .replace(TABLE, "")
                .replace(BUTTON, "")
                .strip();
    }
}
