package io.tieout.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterheadTest {

    @Test
    void thePlainOneMakesSense() {
        assertThat(Letterhead.plain().checked()).isEqualTo(Letterhead.plain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://pay.example.com/{invoice}",
                "https://pay.example.com:8443/pay?a={account}&m={amount}&c={currency}#top",
                "https://pay.example.com",
                "http://127.0.0.1:8090/pay/1/{invoice}?amount={amount}"
            })
    void aPaymentLinkIsAnHttpsAddressOrOneOfThisMachine(String payLink) {
        assertThat(withPayLink(payLink).checked().payLink()).isEqualTo(payLink);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://pay.example.com/{invoice}",
                "http://127.0.0.1.example.com/",
                "http://127.0.0.1@example.com/",
                "javascript:alert(1)",
                "https://user:secret@pay.example.com/",
                "https://pay.example.com/\" onclick=\"x",
                "https://pay.example.com/<script>",
                "https://{account}.example.com@evil.example/",
                "https:///path",
                "pay.example.com"
            })
    void whatIsNoSafeAddressIsRefused(String payLink) {
        assertThatThrownBy(() -> withPayLink(payLink).checked())
                .isInstanceOf(MessageRejected.class);
    }

    @Test
    void anUnknownPlaceholderInAPaymentLinkIsNamed() {
        assertThatThrownBy(() -> withPayLink("https://pay.example.com/{number}").checked())
                .hasMessageContaining("{number} has no value in a payment link");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 1000, 1000", "USD, 1000, 10.00", "KWD, 1000, 1.000"})
    void aPaymentLinkNamesTheAmountWithTheCurrencysOwnDecimals(
            String currency, long minor, String written) {
        assertThat(
                        PayLink.of(
                                "https://p.example/{amount}/{currency}/{invoice}/{account}",
                                "A&B",
                                "INV 1/\u00e4",
                                Money.ofMinor(minor, new Currency(currency))))
                .isEqualTo(
                        "https://p.example/"
                                + written
                                + "/"
                                + currency
                                + "/INV%201%2F%C3%A4/A%26B");
    }

    @Test
    void aColourIsSixDigitsAndALogoAnHttpsAddress() {
        assertThatThrownBy(() -> with("red;background:url(x)", "").checked())
                .hasMessageContaining("is no colour");
        assertThatThrownBy(() -> with("#1f3a5f", "http://example.com/logo.png").checked())
                .hasMessageContaining("https");
        assertThatThrownBy(() -> with("#1f3a5f", "http://127.0.0.1/logo.png").checked())
                .hasMessageContaining("https");
    }

    @Test
    void aPaceHasBounds() {
        assertThatThrownBy(() -> withPace(0).checked()).hasMessageContaining("got 0");
        assertThatThrownBy(() -> withPace(1_001).checked()).hasMessageContaining("got 1001");
        assertThat(withPace(1_000).checked().perMinute()).isEqualTo(1_000);
    }

    @Test
    void aLanguageIsWidenedToItsOwnThenToEnglish() {
        assertThat(Language.of("de-AT").widening())
                .extracting(Language::tag)
                .containsExactly("de-AT", "de", "en");
        assertThatThrownBy(() -> Language.of("deutsch!")).isInstanceOf(MessageRejected.class);
        assertThatThrownBy(() -> Language.of("")).isInstanceOf(MessageRejected.class);
    }

    @Test
    void aSenderIsNamedInOneLineOfAHundredCharacters() {
        assertThat(named("A".repeat(100)).checked().senderName()).hasSize(100);
        assertThatThrownBy(() -> named("A".repeat(101)).checked())
                .hasMessageContaining("one line of at most 100");
        assertThatThrownBy(() -> named("Acme\nBcc: x").checked())
                .hasMessageContaining("one line of at most 100");
    }

    @Test
    void anAddressHasFiveHundredCharacters() {
        String longest = "https://example.com/" + "a".repeat(480);

        assertThat(with("#1f3a5f", longest).checked().logoUrl()).isEqualTo(longest);
        assertThat(withPayLink(longest).checked().payLink()).isEqualTo(longest);
        assertThatThrownBy(() -> with("#1f3a5f", longest + "a").checked())
                .hasMessageContaining("a logo has an https address of at most 500");
        assertThatThrownBy(() -> withPayLink(longest + "a").checked())
                .hasMessageContaining("a payment link has at most 500");
    }

    @Test
    void onePerMinuteIsThePaceThatIsSlowest() {
        assertThat(withPace(1).checked().perMinute()).isEqualTo(1);
    }

    private static Letterhead named(String sender) {
        return new Letterhead(sender, "#1f3a5f", "", "", Language.ENGLISH, 60, true, false);
    }

    private static Letterhead withPayLink(String payLink) {
        return new Letterhead("Acme", "#1f3a5f", "", payLink, Language.ENGLISH, 60, true, false);
    }

    private static Letterhead with(String colour, String logo) {
        return new Letterhead("Acme", colour, logo, "", Language.ENGLISH, 60, true, false);
    }

    private static Letterhead withPace(int perMinute) {
        return new Letterhead("Acme", "#1f3a5f", "", "", Language.ENGLISH, perMinute, true, false);
    }
}
