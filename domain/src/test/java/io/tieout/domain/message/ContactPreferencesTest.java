package io.tieout.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.domain.message.MessageRejection.NoSuchAddress;
import io.tieout.domain.message.MessageRejection.UnknownLanguage;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom to write to, as far as somebody says. */
class ContactPreferencesTest {

    @Test
    void whatNobodySaysIsLeftAsItIs() {
        ContactPreferences silent = wants("", "", "");

        assertThat(silent.checked()).isEqualTo(silent);
    }

    @Test
    void eachAddressIsOneAndIsRefusedWithoutRepeatingIt() {
        assertThat(wants("pay@acme.test", "ann@house.test", "").checked().owner().readable())
                .isEqualTo("ann@house.test");
        refused(wants("nobody", "", ""), new NoSuchAddress("remindersTo", 6));
        refused(wants("", "nobody else", ""), new NoSuchAddress("owner", 11));
    }

    @Test
    void aLanguageIsWrittenTheUsualWay() {
        assertThat(wants("", "", "DE-at").checked().language()).isEqualTo("de-AT");
        refused(wants("", "", "deutsch!"), new UnknownLanguage("deutsch!"));
    }

    @Test
    void whoeverWantsNoRemindersKeepsAllElse() {
        ContactPreferences out = wants("pay@acme.test", "ann@house.test", "de").optedOut();

        assertThat(out)
                .isEqualTo(
                        new ContactPreferences(
                                known("pay@acme.test"), known("ann@house.test"), "de", true));
    }

    private static ContactPreferences wants(String reminders, String owner, String language) {
        return new ContactPreferences(known(reminders), known(owner), language, false);
    }

    private static Personal known(String address) {
        return new Personal.Known(new SubjectId(new UUID(0, 5)), address);
    }

    private static void refused(ContactPreferences wanted, MessageRejection why) {
        var rejected = catchThrowableOfType(MessageRejected.class, wanted::checked);

        assertThat(rejected.rejection()).isEqualTo(why);
    }
}
