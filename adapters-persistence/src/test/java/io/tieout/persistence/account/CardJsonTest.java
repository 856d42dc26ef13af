package io.tieout.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.account.PostalAddress;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.persistence.fixture.Golden;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A changed byte here is a changed database: old rows must stay readable. */
class CardJsonTest {

    private static final SubjectId SUBJECT = new SubjectId(new UUID(0, 1));

    @Test
    void theStoredFormOfACardNeverChanges() {
        var card =
                new Card(
                        known("Acme Oy"),
                        known("ap@acme.test"),
                        known("+358 9 123"),
                        new PostalAddress(
                                known("Katu 1\nB 2"),
                                known("Helsinki"),
                                known(""),
                                known("00100"),
                                known("FI")),
                        known("FI12345678"));
        var golden = Golden.text("view/card.json");

        assertThat(CardJson.write(card)).isEqualTo(known(golden));
        assertThat(CardJson.read(known(golden))).isEqualTo(card);
    }

    @Test
    void anErasedCardIsErasedInEveryPart() {
        var erased = new Personal.Erased(SUBJECT);

        Card read = CardJson.read(erased);

        assertThat(read.isErased()).isTrue();
        assertThat(read.address().city()).isEqualTo(erased);
        assertThat(CardJson.write(read)).isEqualTo(erased);
    }

    private static Personal known(String text) {
        return new Personal.Known(SUBJECT, text);
    }
}
