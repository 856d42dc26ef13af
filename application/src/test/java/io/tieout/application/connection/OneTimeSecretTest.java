package io.tieout.application.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OneTimeSecretTest {

    private static final String TEXT = "0123456789abcdefABC-_x";

    @Test
    void aSecretDoesNotShowItself() {
        assertThat(new OneTimeSecret(TEXT)).hasToString("OneTimeSecret[***]");
    }

    @Test
    void whatIsTooShortTooLongOrUnsafeInAnAddressIsNone() {
        assertThat(OneTimeSecret.mayBe(TEXT)).isTrue();
        assertThat(OneTimeSecret.mayBe(TEXT.substring(1))).isFalse();
        assertThat(OneTimeSecret.mayBe("x".repeat(65))).isFalse();
        assertThat(OneTimeSecret.mayBe(TEXT + "&")).isFalse();
        assertThatThrownBy(() -> new OneTimeSecret("<script>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("script");
    }
}
