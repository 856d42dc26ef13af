package io.tieout.persistence.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Hashes events with one tenant's key, over every byte that is stored of them. */
final class SealKey {

    /** what a chain begins with */
    static final String BEGINNING = "";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    SealKey(SecretKey key) {
        this.key = new SecretKeySpec(key.getEncoded(), ALGORITHM);
    }

    /** of an event, behind the link of the one before it in its stream */
    String link(String before, DomainEventRecord event) {
        return hash(
                Stream.concat(
                        Stream.of(before.getBytes(UTF_8)),
                        SealedEvents.bytes(event).parts().stream()));
    }

    /** of the tenant's chain with one more link */
    String root(String before, String link) {
        return hash(Stream.of(before.getBytes(UTF_8), link.getBytes(UTF_8)));
    }

    /** each part with its length, so that no byte can move from one to the next */
    private String hash(Stream<byte[]> parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            List<byte[]> all = parts.toList();
            for (byte[] part : all) {
                mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot hash", impossible);
        }
    }
}
