package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.LiveEvents;
import io.tieout.bootstrap.fixture.TestTenant;
import org.junit.jupiter.api.Test;

/** What is said on a socket in many pieces is heard as one message, up to a length. */
class LongMessageTest {

    private static final int TOO_BIG = 1009;
    private static final int LONG = 7_500;
    private static final int TOO_LONG = 9_000;

    @Test
    void aLongQuestionIsAnsweredAsAShortOneIs() {
        try (LiveEvents live =
                LiveEvents.asking(TestTenant.made(), Role.AUDITOR, commented(LONG))) {
            assertThat(live.answer().path("__typename").asString()).isEqualTo("Query");
            live.awaitEnd();

            live.ask("{ __typename }");

            assertThat(live.answer().path("__typename").asString()).isEqualTo("Query");
        }
    }

    @Test
    void aLetterOfSeveralBytesKeepsNobodyWaiting() {
        try (LiveEvents live = LiveEvents.asking(TestTenant.made(), Role.AUDITOR, commented(1))) {
            assertThat(live.answer().path("__typename").asString()).isEqualTo("Query");
        }
    }

    @Test
    void whoeverSendsMoreIsToldThatItIsTooBig() {
        try (LiveEvents live =
                LiveEvents.asking(TestTenant.made(), Role.AUDITOR, commented(TOO_LONG))) {
            assertThat(live.closeCode()).isEqualTo(TOO_BIG);
        }
    }

    /** in letters of two bytes each, so that pieces end within one */
    private static String commented(int characters) {
        return "{ __typename } # " + "\u00e9".repeat(characters);
    }
}
