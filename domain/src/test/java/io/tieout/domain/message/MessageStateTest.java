package io.tieout.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageStateTest {

    @ParameterizedTest
    @CsvSource({
        "ORDERED, SENDING | NOT_SENT",
        "SENDING, ORDERED | SENT | BOUNCED | NOT_SENT",
        "SENT, BOUNCED",
        "BOUNCED, ORDERED",
        "NOT_SENT, ORDERED | SENT | BOUNCED"
    })
    void fromEachStateOnlyTheseFollow(MessageState from, String allowed) {
        for (MessageState next : MessageState.values()) {
            assertThat(from.mayBecome(next))
                    .as("%s to %s", from, next)
                    .isEqualTo(List.of(allowed.split(" \\| ")).contains(next.name()));
        }
    }

    @Test
    void theStatesBeforeAreThoseFromWhichItMayFollow() {
        assertThat(MessageState.before(MessageState.SENDING)).containsExactly(MessageState.ORDERED);
        assertThat(MessageState.before(MessageState.ORDERED))
                .containsExactlyInAnyOrder(
                        MessageState.SENDING, MessageState.NOT_SENT, MessageState.BOUNCED);
    }
}
