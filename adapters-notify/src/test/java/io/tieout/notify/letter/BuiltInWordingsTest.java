package io.tieout.notify.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.tieout.application.message.Letter.Rendered;
import io.tieout.application.message.MessageFacts;
import io.tieout.application.message.MessageFacts.Debt;
import io.tieout.application.message.Templates;
import io.tieout.application.message.Templates.TemplateView;
import io.tieout.application.message.Typesetter;
import io.tieout.application.message.Wordings;
import io.tieout.application.view.Viewer;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.message.Anatomy;
import io.tieout.domain.message.Language;
import io.tieout.domain.message.Letterhead;
import io.tieout.domain.message.MessageKind;
import io.tieout.domain.message.Wording;
import io.tieout.domain.message.WordingRules;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes out when nobody changed a word, set in type as customers get it. */
class BuiltInWordingsTest {

    private static final Viewer VIEWER = Viewer.system(new TenantId(new UUID(7, 1)));
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final MustacheTemplates mustache = new MustacheTemplates();
    private final Typesetter typesetter = new Typesetter(mustache);

    static Stream<TemplateView> builtIn() {
        return new Wordings(new NothingSaved()).all(VIEWER).stream();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void everyBuiltInTemplateMayGoOutAndLeavesNothingOpen(TemplateView template) {
        var wording = template.wording();

        assertThatCode(() ->
                        WordingRules.check(
                                template.kind(),
                                wording,
                                mustache.read(wording.subject()),
                                mustache.read(wording.body())))
                .doesNotThrowAnyException();
        var set = set(template, "USD", "Acme Inc");
        assertThat(set.subject() + set.text() + set.html())
                .doesNotContain("{{", "}}", "\uE000", "\uE001");
        assertThat(set.text()).contains("INV-7").doesNotContain("  ");
    }

    @ParameterizedTest
    @CsvSource({
        "en, USD, '$1,234.56', 'January 29, 2026'",
        "de, EUR, '1.234,56\u00a0\u20ac', 29. Januar 2026",
        "en, JPY, '\u00a5123,456', 'January 29, 2026'",
        "en, KWD, 'KWD\u00a0123.456', 'January 29, 2026'"
    })
    void amountsAndDaysAreWrittenByTheCustomsOfLanguageAndCurrency(
            String language, String currency, String amount, String day) {
        var template =
                new Wordings(new NothingSaved())
                        .inForce(VIEWER, MessageKind.REMINDER, new Language(language));

        assertThat(set(template, currency, "Acme Inc").text()).contains(amount, day);
    }

    @Test
    void aCustomersNameBringsNoMarkupIntoThePageAndNoHeaderIntoTheSubject() {
        var template =
                new TemplateView(
                        MessageKind.REMINDER,
                        Language.ENGLISH,
                        1,
                        new Wording(
                                "{{customer}}: pay",
                                "<b>{{{customer}}}</b> {{&customer}} {{invoices}} {{payLink}}"),
                        Optional.empty());

        var set =
                set(
                        template,
                        "USD",
                        "Evil <script>alert(1)</script>\r\nBcc: all@x.test \uE001 {{amountDue}}");

        assertThat(set.html())
                .doesNotContain("<script>", "<b>")
                .contains("&lt;script&gt;", "&lt;b&gt;");
        assertThat(set.subject()).doesNotContain("\r", "\n");
        assertThat(set.html().split("Pay now", -1)).hasSize(2);
        assertThat(set.text()).contains("{{amountDue}}");
    }

    @Test
    void withoutAPaymentLinkTheParagraphAboutItIsGone() {
        var template =
                new Wordings(new NothingSaved())
                        .inForce(VIEWER, MessageKind.REMINDER, Language.ENGLISH);

        var set =
                typesetter.set(
                        template.wording(),
                        Language.ENGLISH,
                        Letterhead.plain(),
                        facts("USD", "Acme Inc"),
                        "");

        assertThat(set.html()).doesNotContain("Pay now", "href");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'do not contact, a bankruptcy', A call",
        "de, 'keinen Kontakt, eine Insolvenz', Anruf"
    })
    void whoeverIsInChargeIsToldToCallUnlessTheLawForbidsIt(
            String language, String forbidden, String call) {
        var template =
                new Wordings(new NothingSaved())
                        .inForce(VIEWER, MessageKind.OWNER_ALERT, new Language(language));

        assertThat(set(template, facts("USD", "Acme Inc")).text()).contains(call);
        assertThat(set(template, held(facts("USD", "Acme Inc"), HoldKind.BANKRUPTCY)).text())
                .containsIgnoringCase(forbidden.split(", ", -1)[0])
                .contains(forbidden.split(", ", -1)[1])
                .doesNotContain(call);
    }

    @Test
    void whereOnlyAPartIsAskedForTheMessageSaysOfHowMuch() {
        var whole = facts("USD", "Acme Inc");
        var debt = whole.debts().getFirst();
        var part = Money.ofMinor(4_000, new Currency("USD"));
        var facts =
                new MessageFacts(
                        whole.customer(),
                        whole.reference(),
                        whole.sender(),
                        TODAY,
                        List.of(new Debt(debt.number(), debt.dueOn(), part, debt.open())),
                        part,
                        whole.deadline(),
                        whole.paid(),
                        Optional.empty());
        var template =
                new Wordings(new NothingSaved())
                        .inForce(VIEWER, MessageKind.FINAL_NOTICE, Language.ENGLISH);

        var set = set(template, facts);

        assertThat(set.text()).contains("$40.00 of $1,234.56 open");
        assertThat(set.html()).contains("$40.00 of $1,234.56 open").contains("amount=40.00");
    }

    @Test
    void theLogoAndColourOfTheTenantStandOnThePage() {
        var set = set(builtIn().findFirst().orElseThrow(), "USD", "Acme Inc");

        assertThat(set.html())
                .contains("src=\"https://logo.example/a.png\"", "background:#aa0000")
                .contains("https://pay.example/INV-7?amount=");
    }

    @Test
    void whatIsNoTemplateIsToldWithItsReason() {
        assertThat(mustache.read("{{#payLink}} never closed").flaw()).isNotEmpty();
        assertThat(mustache.read("{{>other}}").flaw()).contains("takes in no other");
        assertThat(mustache.read("{{a}} {{#b}}{{c}}{{/b}} {{^d}}x{{/d}}"))
                .isEqualTo(new Anatomy(Set.of("a", "b", "c", "d"), ""));
    }

    private static MessageFacts held(MessageFacts facts, HoldKind hold) {
        return new MessageFacts(
                facts.customer(),
                facts.reference(),
                facts.sender(),
                facts.today(),
                facts.debts(),
                facts.total(),
                facts.deadline(),
                facts.paid(),
                Optional.of(hold));
    }

    private Rendered set(TemplateView template, String currency, String customer) {
        return set(template, facts(currency, customer));
    }

    private Rendered set(TemplateView template, MessageFacts facts) {
        return typesetter.set(
                template.wording(),
                template.language(),
                new Letterhead(
                        "Billing Inc",
                        "#aa0000",
                        "https://logo.example/a.png",
                        "https://pay.example/{invoice}?amount={amount}",
                        Language.ENGLISH,
                        60,
                        true,
                        true),
                facts,
                "");
    }

    private static MessageFacts facts(String code, String customer) {
        var amount = Money.ofMinor(123_456, new Currency(code));
        return new MessageFacts(
                customer,
                "ACME",
                "Billing Inc",
                TODAY,
                List.of(new Debt("INV-7", LocalDate.of(2026, 1, 29), amount, amount)),
                amount,
                Optional.of(TODAY),
                Optional.of(amount),
                Optional.empty());
    }

    /** Nobody wrote a template. */
    private static final class NothingSaved implements Templates {

        @Override
        public void save(TenantId tenant, TemplateView next) {
            throw new UnsupportedOperationException("nothing is saved here");
        }

        @Override
        public Optional<TemplateView> latest(Viewer viewer, MessageKind kind, Language language) {
            return Optional.empty();
        }

        @Override
        public List<TemplateView> latest(Viewer viewer) {
            return List.of();
        }

        @Override
        public List<TemplateView> versions(Viewer viewer, MessageKind kind, Language language) {
            return List.of();
        }
    }
}
