package io.tieout.notify.letter;

import io.tieout.application.message.Letter;
import io.tieout.application.message.Letter.Enclosure;
import io.tieout.application.message.Letter.Rendered;
import io.tieout.domain.message.MessageId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.SubjectId;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.UUID;

/** Letters to try carriers with. */
final class Letters {

    static final MessageId ID = new MessageId(new UUID(6, 1));
    static final TenantId TENANT = new TenantId(new UUID(7, 1));

    private Letters() {}

    static Letter aReminder(String to, Enclosure... enclosures) {
        return new Letter(
                ID,
                TENANT,
                new Personal.Known(new SubjectId(new UUID(8, 1)), to),
                "Acme Billing",
                new Rendered("Zahlungserinnerung \u20ac", "Bitte zahlen\n", "<p>Bitte zahlen</p>"),
                "https://tieout.example/unsubscribe/abc",
                List.of(enclosures));
    }
}
