package io.tieout.application.invoice;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.domain.invoice.Prospect;
import java.time.Instant;
import java.util.Optional;

/**
 * What landing a document costs in calls to the accounting system. Every reference is resolved from
 * our own copy.
 *
 * @param writes the document itself, and what settles something with it as it lands
 * @param reads looks at what is about to be changed, and the test of the connection unless it
 *     answered just now
 */
public record PushCalls(int writes, int reads) {

    /** of a document that is new there */
    public static final PushCalls NEW_DOCUMENT = new PushCalls(1, 0);

    /** of a document that takes the place of one, which is read first */
    public static final PushCalls REVISION = new PushCalls(1, 1);

    /** of a credit memo that settles its invoice: what is left on both sides is read first */
    public static final PushCalls APPLIED_CREDIT = new PushCalls(2, 2);

    private static final PushCalls NONE = new PushCalls(0, 0);

    /** when it is approved at this instant of tenant time; nothing while it is blocked */
    public PushCalls whenApproved(Prospect prospect, Optional<Connection> connection, Instant now) {
        return switch (prospect) {
            case Prospect.Hindered _ -> NONE;
            case Prospect.Lands _ -> isTested(connection, now) ? this : withATest();
        };
    }

    private PushCalls withATest() {
        return new PushCalls(writes, reads + 1);
    }

    private static boolean isTested(Optional<Connection> connection, Instant now) {
        return connection.filter(each -> ConnectionGate.isFresh(each, now)).isPresent();
    }
}
