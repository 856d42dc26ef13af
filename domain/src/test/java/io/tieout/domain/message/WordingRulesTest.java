package io.tieout.domain.message;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingRulesTest {

    private static final Wording WORDING = new Wording("Please pay", "Dear customer");
    private static final Anatomy NOTHING = new Anatomy(Set.of(), "");

    @Test
    void aReminderThatSaysHowMuchAndWhereToPayMayGoOut() {
        assertThatCode(() -> check(MessageKind.REMINDER, "amountDue", "payLink"))
                .doesNotThrowAnyException();
        assertThatCode(() -> check(MessageKind.REMINDER, "invoices", "payLink"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER, payLink, '{{amountDue}} or {{invoices}}'",
        "REMINDER, amountDue, '{{payLink}}'",
        "FINAL_NOTICE, amountDue;payLink, '{{deadline}}'",
        "FEE_NOTICE, amountDue;payLink, '{{deadline}}'",
        "RESTRICTION_NOTICE, amountDue;payLink, '{{deadline}}'",
        "PAYMENT_RECEIVED, customer, '{{amountPaid}}'",
        "OWNER_ALERT, customer, '{{amountDue}} or {{invoices}}'"
    })
    void whatAMessageMustSayIsNamedWhenItIsMissing(
            MessageKind kind, String leftOpen, String missing) {
        assertThatThrownBy(() -> check(kind, leftOpen.split(";")))
                .isInstanceOf(MessageRejected.class)
                .hasMessageContaining("put " + missing + " into it");
    }

    @ParameterizedTest
    @CsvSource({
        "REMINDER, amountPaid",
        "REMINDER, deadline",
        "PAYMENT_RECEIVED, daysOverdue",
        "OWNER_ALERT, payLink",
        "REMINDER, password"
    })
    void aPlaceholderWithoutAValueIsRefusedByName(MessageKind kind, String name) {
        assertThatThrownBy(() -> check(kind, name))
                .isInstanceOf(MessageRejected.class)
                .hasMessageContaining("has no value in " + kind.withArticle());
    }

    @Test
    void aTemplateThatCannotBeReadIsRefusedWithTheReason() {
        assertThatThrownBy(() ->
                        WordingRules.check(
                                MessageKind.REMINDER,
                                WORDING,
                                NOTHING,
                                new Anatomy(Set.of(), "section 'a' is never closed")))
                .hasMessageContaining("never closed");
    }

    @ParameterizedTest
    @CsvSource({"invoices", "payLink"})
    void aSubjectHoldsNeitherAListNorALink(String name) {
        assertThatThrownBy(() ->
                        WordingRules.check(
                                MessageKind.REMINDER,
                                WORDING,
                                new Anatomy(Set.of(name), ""),
                                new Anatomy(Set.of("amountDue", "payLink"), "")))
                .hasMessageContaining("a subject is one line");
    }

    @Test
    void aSubjectIsOneLineOfAtMostTwoHundredCharacters() {
        var body = new Anatomy(Set.of("amountDue", "payLink"), "");

        assertThatThrownBy(() -> check(new Wording("Pay\r\nBcc: x", "b"), body))
                .hasMessageContaining("one line");
        assertThatThrownBy(() -> check(new Wording("x".repeat(201), "b"), body))
                .hasMessageContaining("201");
        assertThatThrownBy(() -> check(new Wording(" ", "b"), body)).hasMessageContaining("1 to");
        assertThatThrownBy(() -> check(new Wording("s", "x".repeat(10_001)), body))
                .hasMessageContaining("10001");
        assertThatThrownBy(() -> check(new Wording("s", " "), body)).hasMessageContaining("1 to");
        assertThatCode(() -> check(new Wording("x".repeat(200), "x".repeat(10_000)), body))
                .doesNotThrowAnyException();
    }

    @Test
    void aSubjectLeavesOpenOnlyWhatHasAValueToo() {
        assertThatThrownBy(() ->
                        WordingRules.check(
                                MessageKind.REMINDER,
                                WORDING,
                                new Anatomy(Set.of("deadline"), ""),
                                new Anatomy(Set.of("amountDue", "payLink"), "")))
                .hasMessageContaining("{{deadline}} has no value in a reminder");
    }

    @Test
    void whatHasAValueIsNamedWithTheRefusal() {
        assertThatThrownBy(() -> check(MessageKind.OWNER_ALERT, "payLink"))
                .hasMessageContaining(
                        "{{payLink}} has no value in an owner alert; known are {{customer}},"
                                + " {{reference}}, {{sender}}, ");
    }

    private static void check(MessageKind kind, String... leftOpen) {
        WordingRules.check(kind, WORDING, NOTHING, new Anatomy(Set.of(leftOpen), ""));
    }

    private static void check(Wording wording, Anatomy body) {
        WordingRules.check(MessageKind.REMINDER, wording, NOTHING, body);
    }
}
