package io.tieout.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.Contact;
import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.fixture.Golden;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A changed byte here is a changed database: old rows must stay readable. */
class ContactJsonTest {

    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 1));

    @Test
    void theStoredFormOfAContactNeverChanges() {
        var contact =
                new Contact(
                        known("+358 9 123"),
                        known("FI12345678"),
                        new PostalAddress(
                                known("Katu 1\nB 2"),
                                known("Helsinki"),
                                known(""),
                                known("00100"),
                                known("FI")));
        var golden = Golden.text("view/contact.json");

        assertThat(ContactJson.write(contact)).isEqualTo(known(golden));
        assertThat(ContactJson.read(known(golden))).isEqualTo(contact);
    }

    @Test
    void nothingKnownIsNothingStored() {
        assertThat(ContactJson.write(Contact.unknown(SUBJECT))).isNull();
    }

    @Test
    void anErasedContactIsErasedInEveryPart() {
        var erased = new Personal.Erased(SUBJECT);

        Contact read = ContactJson.read(erased);

        assertThat(read.phone()).isEqualTo(erased);
        assertThat(read.billingAddress().city()).isEqualTo(erased);
        assertThat(ContactJson.write(read)).isEqualTo(erased);
    }

    private static Personal known(String text) {
        return new Personal.Known(SUBJECT, text);
    }
}
