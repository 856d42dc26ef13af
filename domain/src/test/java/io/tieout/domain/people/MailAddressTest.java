package io.tieout.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"pay@acme.test", "a.b+c@mail.acme.test"})
    void anAddressHasAnAtAndADotBehindIt(String text) {
        assertThat(MailAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "acme", "pay@acme", "@acme.test", "pay@", "a b@acme.test", "a@b@c.test"})
    void whatLooksLikeNoneIsNone(String text) {
        assertThat(MailAddress.isOne(text)).isFalse();
    }

    @Test
    void anAddressHasAtMost100Characters() {
        assertThat(MailAddress.isOne("p".repeat(90) + "@acme.test")).isTrue();
        assertThat(MailAddress.isOne("p".repeat(91) + "@acme.test")).isFalse();
    }
}
