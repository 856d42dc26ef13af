package io.tieout.notify;

import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Message;
import io.tieout.application.alert.Tellings.Due;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.UUID;

/** What people are told in the tests. */
final class Examples {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");

    private Examples() {}

    static Message aMessage() {
        return new Message(
                "Smith & <Sons>",
                Kind.OPERATION_FAILED,
                "the push of invoice INV-7",
                "QuickBooks refused it",
                "name another customer",
                3,
                2,
                NOON);
    }

    static Due due(int number) {
        return new Due(new TenantId(new UUID(1, 1)), new UUID(2, number), aMessage(), 0, 0);
    }
}
