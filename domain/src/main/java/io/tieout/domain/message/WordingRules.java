package io.tieout.domain.message;

import static java.util.stream.Collectors.joining;

import io.tieout.domain.message.MessageRejection.InvalidTemplate;

/**
 * What makes a template fit to go out: it can be read, leaves open only what has a value, and says
 * how much, where to pay, and by when, if its kind announces something.
 */
public final class WordingRules {

    /** RFC 5322 section 2.1.1 allows 998 characters in a line; people see some 70 */
    private static final int LONGEST_SUBJECT = 200;

    /** some four pages; ours to choose */
    private static final int LONGEST_BODY = 10_000;

    private WordingRules() {}

    /**
     * lets pass what may go out
     *
     * @throws MessageRejected it may not; the message says why
     */
    public static void check(MessageKind kind, Wording wording, Anatomy subject, Anatomy body) {
        checkForm(wording);
        checkNames("subject", kind, subject);
        checkNames("body", kind, body);
        if (subject.leavesOpen(Placeholder.INVOICES) || subject.leavesOpen(Placeholder.PAY_LINK)) {
            throw refused(
                    "subject",
                    "a subject is one line, so neither {{invoices}} nor {{payLink}} stands in it;"
                            + " move it into the body");
        }
        checkContent(kind, body);
    }

    private static void checkForm(Wording wording) {
        String subject = wording.subject();
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw refused(
                    "subject",
                    "a subject has 1 to "
                            + LONGEST_SUBJECT
                            + " characters but this one has "
                            + subject.length());
        }
        if (subject.chars().anyMatch(Character::isISOControl)) {
            throw refused("subject", "a subject is one line; take out its line breaks");
        }
        if (wording.body().isBlank() || wording.body().length() > LONGEST_BODY) {
            throw refused(
                    "body",
                    "a body has 1 to "
                            + LONGEST_BODY
                            + " characters but this one has "
                            + wording.body().length());
        }
    }

    private static void checkNames(String field, MessageKind kind, Anatomy anatomy) {
        if (!anatomy.flaw().isEmpty()) {
            throw refused(field, "the template cannot be read: " + anatomy.flaw());
        }
        for (String name : anatomy.sorted()) {
            if (Placeholder.named(name).filter(Placeholder.of(kind)::contains).isEmpty()) {
                throw refused(
                        field,
                        "{{"
                                + name
                                + "}} has no value in "
                                + kind.withArticle()
                                + "; known are "
                                + known(kind));
            }
        }
    }

    private static void checkContent(MessageKind kind, Anatomy body) {
        if (kind == MessageKind.PAYMENT_RECEIVED) {
            demand(body, Placeholder.AMOUNT_PAID, kind, "how much arrived");
            return;
        }
        if (!body.leavesOpen(Placeholder.AMOUNT_DUE) && !body.leavesOpen(Placeholder.INVOICES)) {
            throw refused(
                    "body",
                    kind.withArticle()
                            + " says how much is owed; put {{amountDue}} or {{invoices}} into it");
        }
        if (kind.isForCustomer()) {
            demand(body, Placeholder.PAY_LINK, kind, "where to pay");
        }
        if (kind.hasDeadline()) {
            demand(body, Placeholder.DEADLINE, kind, "until when payment averts what it announces");
        }
    }

    private static void demand(
            Anatomy body, Placeholder wanted, MessageKind kind, String whatItSays) {
        if (!body.leavesOpen(wanted)) {
            throw refused(
                    "body",
                    kind.withArticle()
                            + " says "
                            + whatItSays
                            + "; put {{"
                            + wanted.written()
                            + "}} into it");
        }
    }

    private static String known(MessageKind kind) {
        return Placeholder.of(kind).stream()
                .map(each -> "{{" + each.written() + "}}")
                .collect(joining(", "));
    }

    private static MessageRejected refused(String field, String why) {
        return new MessageRejected(new InvalidTemplate(field, why));
    }
}
