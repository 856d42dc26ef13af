package io.tieout.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageKindTest {

    @ParameterizedTest
    @CsvSource({
        "REMINDER, true, false, true",
        "SECOND_REMINDER, true, false, true",
        "FEE_NOTICE, true, true, true",
        "RESTRICTION_NOTICE, true, true, true",
        "FINAL_NOTICE, true, true, true",
        "PAYMENT_RECEIVED, false, false, true",
        "OWNER_ALERT, false, false, false"
    })
    void harshStepsWaitForNoticesAndWhatAnnouncesThemHasADeadline(
            MessageKind kind, boolean isNotice, boolean hasDeadline, boolean isForCustomer) {
        assertThat(kind.isNotice()).isEqualTo(isNotice);
        assertThat(kind.hasDeadline()).isEqualTo(hasDeadline);
        assertThat(kind.isForCustomer()).isEqualTo(isForCustomer);
    }

    @Test
    void eachKindHasWordsOfItsOwn() {
        assertThat(Arrays.stream(MessageKind.values()).map(MessageKind::words))
                .doesNotHaveDuplicates()
                .allSatisfy(words -> assertThat(words).matches("[a-z ]+"));
    }

    @Test
    void theSameCauseAndPurposeAreOneMessage() {
        // Stored: another name would send the message again.
        assertThat(MessageId.of("thanks", new UUID(1, 1)).value())
                .isEqualTo(UUID.fromString("386bb6f2-4ba3-3874-90ee-da7cc5a26b2d"));
    }
}
