package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Names one payment. Derived from where it was first seen, so seeing it twice is one payment. */
public record PaymentId(UUID value) {

    /** the payment that stands under this document: always the same id for the same document */
    public static PaymentId of(DocumentLink document) {
        String name = "payment:" + document.connection().value() + ":" + document.externalId();
        ByteBuffer hash = ByteBuffer.wrap(sha1().digest(name.getBytes(StandardCharsets.UTF_8)));
        // A name-based UUID of version 5; RFC 9562, section 5.5.
        long high = (hash.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long low = (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new PaymentId(new UUID(high, low));
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-1", impossible);
        }
    }
}
