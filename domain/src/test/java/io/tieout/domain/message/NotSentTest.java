package io.tieout.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What was not sent and matters has somebody whose turn it is. */
class NotSentTest {

    @ParameterizedTest
    @CsvSource({
        "NO_ADDRESS, true, false",
        "OPTED_OUT, true, false",
        "NOTHING_OWED, false, false",
        "NOT_NOW, false, false",
        "REFUSED, true, true",
        "IN_DOUBT, true, true",
        "NO_SERVER, true, true",
        "GAVE_UP, true, true"
    })
    void peopleLearnOfItUnlessNothingIsOwedOrItWasOnlyThanks(
            NotSent reason, boolean ofAReminder, boolean ofThanks) {
        assertThat(reason.concernsPeople(MessageKind.REMINDER)).isEqualTo(ofAReminder);
        assertThat(reason.concernsPeople(MessageKind.PAYMENT_RECEIVED)).isEqualTo(ofThanks);
    }

    @ParameterizedTest
    @EnumSource(NotSent.class)
    void onlyWhatNobodyIsAskedForNowIsOrderedAnewByItself(NotSent reason) {
        assertThat(reason.isForNow())
                .isEqualTo(reason == NotSent.NOTHING_OWED || reason == NotSent.NOT_NOW);
    }

    @ParameterizedTest
    @EnumSource(NotSent.class)
    void whoeverMustActIsNamedWithAWayOut(NotSent reason) {
        assertThat(reason.words()).isNotBlank();
        assertThat(reason.nextStep())
                .matches(
                        reason.concernsPeople(MessageKind.REMINDER)
                                ? "an (accountant|operator) .*"
                                : "nothing is to be done.*");
    }
}
