package io.tieout.persistence.feed;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.UnknownCursor;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Positions of one history of events as opaque text: epoch, transaction, index. */
record Cursors(UUID epoch) {
    private static final int BYTES = 4 * Long.BYTES;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder FROM_TEXT = Base64.getUrlDecoder();

    Cursor write(Position position) {
        return new Cursor(
                TO_TEXT.encodeToString(
                        ByteBuffer.allocate(BYTES)
                                .putLong(epoch.getMostSignificantBits())
                                .putLong(epoch.getLeastSignificantBits())
                                .putLong(position.transactionId())
                                .putLong(position.globalIndex())
                                .array()));
    }

    Position read(Cursor cursor) {
        var bytes = bytes(cursor);
        if (!new UUID(bytes.getLong(), bytes.getLong()).equals(epoch)) {
            throw new UnknownCursor(
                    "cursor '" + cursor.text() + "' belongs to another history of events");
        }
        return new Position(bytes.getLong(), bytes.getLong());
    }

    private static ByteBuffer bytes(Cursor cursor) {
        try {
            var bytes = FROM_TEXT.decode(cursor.text());
            if (bytes.length == BYTES) {
                return ByteBuffer.wrap(bytes);
            }
        } catch (IllegalArgumentException _) {
            // No base64: said below, as for any other text that never was a cursor.
        }
        throw new UnknownCursor("'" + cursor.text() + "' is not a cursor of the event feed");
    }
}
