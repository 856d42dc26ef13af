package io.tieout.application.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The chain of plain hashes (SHA-256) over a tenant's sealed events: it needs no key, so anybody
 * can recompute it and hold it against what a {@link Witness} noted outside the database.
 */
public final class WitnessChain {

    /** what every chain begins with */
    public static final String BEGINNING = "";

    private WitnessChain() {}

    /** the chain with one more event; over its seal too, so that none can be exchanged */
    public static String after(String before, StoredEvent event, Seal seal) {
        MessageDigest hash = sha256();
        add(hash, before.getBytes(UTF_8));
        event.parts().forEach(part -> add(hash, part));
        add(hash, Long.toString(seal.place()).getBytes(UTF_8));
        add(hash, seal.link().getBytes(UTF_8));
        add(hash, seal.root().getBytes(UTF_8));
        return HexFormat.of().formatHex(hash.digest());
    }

    /** each part with its length, so that no byte can move from one to the next */
    private static void add(MessageDigest hash, byte[] part) {
        hash.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
        hash.update(part);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
